package smena.printing.label;

import java.awt.image.BufferedImage;

/// A label as it comes out of a printer.
///
/// @param dots black and white
/// @param copies how many came out
record PrintedLabel(BufferedImage dots, int copies) {
    /// White paper.
    static BufferedImage blank(int width, int height) {
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                paper.getRaster().setSample(x, y, 0, 255);
            }
        }
        return paper;
    }

    /// A black dot; what lies beside the paper is lost.
    static void black(BufferedImage paper, int x, int y) {
        if (x >= 0 && y >= 0 && x < paper.getWidth() && y < paper.getHeight()) {
            paper.getRaster().setSample(x, y, 0, 0);
        }
    }
}
