package smena.printing.escpos;

import java.awt.image.BufferedImage;
import java.util.List;

/// What a printer's head burns into the paper, as far as it is sent as pictures.
public final class RasterPicture {
    private RasterPicture() {}

    public static BufferedImage of(List<EscPosDecoder.Item> tape) {
        List<EscPosDecoder.Picture> bands =
                tape.stream()
                        .filter(EscPosDecoder.Picture.class::isInstance)
                        .map(EscPosDecoder.Picture.class::cast)
                        .toList();
        int height = bands.stream().mapToInt(EscPosDecoder.Picture::height).sum();
        BufferedImage image = new BufferedImage(576, height, BufferedImage.TYPE_BYTE_BINARY);
        int top = 0;
        for (EscPosDecoder.Picture band : bands) {
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
