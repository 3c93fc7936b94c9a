package smena.domain.shop;

/// What a scale speaks, and how its line is set where its maker delivers it.
public enum ScaleProtocol {
    /// The dialogue of the Mettler Toledo 8217, which many other makers offer too.
    TOLEDO_8217(9_600, true),
    /// The dialogue of CAS scales for tills: AP, AD, ER, PDC, SW.
    CAS(9_600, false),
    /// Protocol 100 of Massa-K.
    MASSA_K_100(57_600, false),
    /// A scale that a JavaPOS service of its maker knows by name.
    JAVAPOS(0, false);

    private final int baud;
    private final boolean sevenBits;

    ScaleProtocol(int baud, boolean sevenBits) {
        this.baud = baud;
        this.sevenBits = sevenBits;
    }

    /// Whether it is spoken over a serial line.
    public boolean isSerial() {
        return baud > 0;
    }

    /// The speed of a line as its maker sets it, in bits a second; 0 where there is no line.
    public int usualBaud() {
        return baud;
    }

    /// Seven bits and even parity; eight bits and none elsewhere.
    public boolean isSevenBits() {
        return sevenBits;
    }
}
