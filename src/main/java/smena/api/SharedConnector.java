package smena.api;

import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Shares the connections out among the addresses that call. Where there are too many, the one
/// that has been silent longest makes room for the new one, so that callers who only hold
/// connections keep nobody waiting; those with a request under way stay.
final class SharedConnector extends ServerConnector {
    private final HttpLimits limits;
    private final Predicate<EndPoint> busy;
    private final Set<EndPoint> open = ConcurrentHashMap.newKeySet();

    /// @param busy whether a request of it is being answered
    SharedConnector(
            Server server, HttpLimits limits, Predicate<EndPoint> busy, ConnectionFactory... ways) {
        super(server, 1, 1, ways);
        this.limits = limits;
        this.busy = busy;
    }

    @Override
    protected void onEndPointOpened(EndPoint endPoint) {
        super.onEndPointOpened(endPoint);
        open.add(endPoint);
        List<EndPoint> same =
                open.stream().filter(other -> address(other).equals(address(endPoint))).toList();
        if (same.size() > limits.share()) {
            silent(same, endPoint).orElse(endPoint).close();
        } else if (open.size() >= limits.connections()) {
            silent(ofMostAddress(), endPoint).ifPresent(EndPoint::close);
        }
    }

    @Override
    protected void onEndPointClosed(EndPoint endPoint) {
        open.remove(endPoint);
        super.onEndPointClosed(endPoint);
    }

    private List<EndPoint> ofMostAddress() {
        Map<String, List<EndPoint>> each =
                open.stream().collect(Collectors.groupingBy(SharedConnector::address));
        return each.values().stream().max(Comparator.comparing(List::size)).orElse(List.of());
    }

    private Optional<EndPoint> silent(List<EndPoint> among, EndPoint newest) {
        return among.stream()
                .filter(endPoint -> endPoint != newest && !busy.test(endPoint))
                .max(Comparator.comparing(SharedConnector::silentMillis));
    }

    private static long silentMillis(EndPoint endPoint) {
        return endPoint instanceof AbstractEndPoint known ? known.getIdleFor() : 0;
    }

    private static String address(EndPoint endPoint) {
        @Nullable InetAddress address =
                endPoint.getRemoteSocketAddress() instanceof InetSocketAddress there
                        ? there.getAddress()
                        : null;
        return address == null ? "" : address.getHostAddress();
    }
}
