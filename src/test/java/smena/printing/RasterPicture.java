package smena.printing;

import java.awt.image.BufferedImage;
import java.util.List;

/// What a printer's head burns into the paper, as far as it is sent as pictures.
final class RasterPicture {
    private RasterPicture() {}

    static BufferedImage of(List<Tape.Item> tape) {
        List<Tape.Picture> bands =
                tape.stream()
                        .filter(Tape.Picture.class::isInstance)
                        .map(Tape.Picture.class::cast)
                        .toList();
        int height = bands.stream().mapToInt(Tape.Picture::height).sum();
        BufferedImage image = new BufferedImage(576, height, BufferedImage.TYPE_BYTE_BINARY);
        int top = 0;
        for (Tape.Picture band : bands) {
            for (int y = 0; y < band.height(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    boolean black = x < band.width() && band.black(x, y);
                    image.setRGB(x, top + y, black ? 0 : 0xFFFFFF);
                }
            }
            top += band.height();
        }
        return image;
    }
}
