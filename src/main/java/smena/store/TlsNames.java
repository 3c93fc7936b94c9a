package smena.store;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What other computers may call this one.
///
/// @param host its own name, such as `till-1`; empty where it has none that fits into a certificate
/// @param addresses its IP addresses on the network, those of version 4 first
public record TlsNames(String host, List<String> addresses) {
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9-]{1,63}){0,8}");
    private static final List<String> HERE = List.of("127.0.0.1", "::1");

    /// Holds its own copy of the addresses.
    public TlsNames {
        addresses = List.copyOf(addresses);
    }

    /// As they are now. Asks the operating system, which may ask the network: never on the FX
    /// thread.
    public static TlsNames ofThisComputer() {
        return new TlsNames(localHost(), outside());
    }

    /// Who the certificate is for.
    String subject() {
        return host.isEmpty() ? "Smena" : "Smena " + host;
    }

    /// Its name, the same under mDNS's `.local`, and `localhost`.
    List<String> hosts() {
        List<String> hosts = new ArrayList<>();
        if (!host.isEmpty()) {
            hosts.add(host);
            if (!host.contains(".")) {
                hosts.add(host + ".local");
            }
        }
        hosts.add("localhost");
        return hosts.stream().distinct().toList();
    }

    /// Its addresses on the network and the loopback addresses.
    List<String> allAddresses() {
        return Stream.concat(addresses.stream(), HERE.stream()).distinct().toList();
    }

    private static String localHost() {
        try {
            String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            return HOST.matcher(name).matches() && name.length() <= 200 ? name : "";
        } catch (UnknownHostException e) {
            return "";
        }
    }

    private static List<String> outside() {
        try {
            List<InetAddress> all =
                    NetworkInterface.networkInterfaces()
                            .flatMap(NetworkInterface::inetAddresses)
                            .filter(Predicate.not(InetAddress::isLoopbackAddress))
                            .filter(Predicate.not(InetAddress::isLinkLocalAddress))
                            .toList();
            return Stream.concat(
                            all.stream().filter(TlsNames::isVersionFour),
                            all.stream().filter(Predicate.not(TlsNames::isVersionFour)))
                    .map(InetAddress::getHostAddress)
                    .filter(Objects::nonNull)
                    .map(text -> text.replaceFirst("%.*$", ""))
                    .distinct()
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    private static boolean isVersionFour(InetAddress address) {
        return address instanceof java.net.Inet4Address;
    }
}
