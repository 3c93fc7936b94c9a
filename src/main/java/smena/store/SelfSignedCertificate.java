package smena.store;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/// A server certificate signed by its own key: ECDSA with SHA-256, for no other use.
///
/// @param subject the common name
/// @param names host names it is valid for
/// @param addresses IP addresses it is valid for
record SelfSignedCertificate(
        String subject, List<String> names, List<String> addresses, Instant from, Instant until) {
    private static final int SERIAL_BITS = 126;

    /// The certificate in DER.
    byte[] encode(PrivateKey key, SubjectPublicKeyInfo open)
            throws IOException, GeneralSecurityException {
        AlgorithmIdentifier algorithm =
                new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        X500Name name = new X500Name("CN=" + subject);
        V3TBSCertificateGenerator body = new V3TBSCertificateGenerator();
        body.setSerialNumber(
                new ASN1Integer(new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0)));
        body.setSignature(algorithm);
        body.setIssuer(name);
        body.setSubject(name);
        body.setStartDate(new Time(Date.from(from)));
        body.setEndDate(new Time(Date.from(until)));
        body.setSubjectPublicKeyInfo(open);
        body.setExtensions(extensions());
        TBSCertificate signed = body.generateTBSCertificate();
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(key);
        signer.update(signed.getEncoded("DER"));
        ASN1EncodableVector whole = new ASN1EncodableVector();
        whole.add(signed);
        whole.add(algorithm);
        whole.add(new DERBitString(signer.sign()));
        return new DERSequence(whole).getEncoded("DER");
    }

    private Extensions extensions() throws IOException {
        Stream<GeneralName> hosts =
                names.stream().map(n -> new GeneralName(GeneralName.dNSName, n));
        Stream<GeneralName> numbers =
                addresses.stream().map(a -> new GeneralName(GeneralName.iPAddress, a));
        ExtensionsGenerator all = new ExtensionsGenerator();
        all.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(Stream.concat(hosts, numbers).toArray(GeneralName[]::new)));
        all.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        all.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        all.addExtension(
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        return all.generate();
    }
}
