package smena.ui.programs;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.people.ApiClient;
import smena.domain.people.Employee;
import smena.domain.shop.HttpSettings;
import smena.domain.shop.HttpSettings.Reach;
import smena.service.clients.ApiClients;
import smena.service.clients.HttpAccess;
import smena.service.clients.HttpCertificate;
import smena.service.people.People;
import smena.service.ports.ApiServerControl;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.OthersChanges;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The access of other programs, as saved and as being edited, and the programs that have a
/// token.
public final class ProgramsModel implements EditForm {
    private final HttpAccess access;
    private final ApiClients tokens;
    private final People persons;
    private final ApprovedActions actions;
    private final ApiServerControl server;

    private final BooleanProperty on = new SimpleBooleanProperty();
    private final StringProperty port = new SimpleStringProperty("");
    private final BooleanProperty network = new SimpleBooleanProperty();
    private final BooleanProperty encrypted = new SimpleBooleanProperty(true);
    private final StringProperty origins = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<HttpSettings> kept =
            new ReadOnlyObjectWrapper<>(HttpSettings.USUAL);
    private final ReadOnlyObjectWrapper<ApiServerControl.State> state =
            new ReadOnlyObjectWrapper<>(new ApiServerControl.State.Off());
    private final ReadOnlyStringWrapper shopKey = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<HttpCertificate.@Nullable Shown> certificate =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ApiClient> programs = FXCollections.observableArrayList();
    private final ObservableList<Employee> people = FXCollections.observableArrayList();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final OthersChanges<HttpSettings> others;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanBinding changed =
            Bindings.createBooleanBinding(
                    () -> !wanted().equals(kept.get()),
                    on,
                    port,
                    network,
                    encrypted,
                    origins,
                    kept);

    /// A page with nothing on it until [#load].
    public ProgramsModel(
            HttpAccess access,
            ApiClients tokens,
            People persons,
            ApprovedActions actions,
            ApiServerControl server) {
        this.access = access;
        this.tokens = tokens;
        this.persons = persons;
        this.actions = actions;
        this.server = server;
        others =
                new OthersChanges<>(
                        actions,
                        access::settings,
                        kept::get,
                        this::show,
                        List.of(on, port, network, encrypted, origins),
                        this::wanted);
    }

    private record Found(
            HttpSettings settings,
            String shopKey,
            List<ApiClient> programs,
            List<Employee> people,
            ApiServerControl.State state,
            Optional<HttpCertificate.Shown> certificate) {}

    /// Reads everything anew; unsaved changes are dropped.
    public void load() {
        actions.background()
                .call(
                        () ->
                                new Found(
                                        access.settings(),
                                        tokens.shopKey(),
                                        tokens.all(),
                                        persons.people(),
                                        server.state(),
                                        certificate(server.state())))
                .refused(problem::set)
                .deliver(this::show);
    }

    /// Saves the settings, and starts or stops the server at once.
    @Override
    public void save() {
        HttpSettings wanted = wanted();
        HttpSettings seen = kept.get();
        problem.set(null);
        actions.act(
                        actor -> {
                            access.change(actor, seen, wanted);
                            server.renew();
                            return wanted;
                        })
                .busy(busy)
                .refused(this::refuse)
                .deliver(_ -> load());
    }

    private void refuse(Problem why) {
        problem.set(why);
        others.follow(why);
    }

    /// Gives a program a token; only this call to `made` ever gets it.
    public void make(String name, Employee owner, Consumer<String> made) {
        problem.set(null);
        actions.act(actor -> tokens.make(actor, name, owner.id()))
                .busy(busy)
                .refused(problem::set)
                .deliver(
                        fresh -> {
                            programs.add(fresh.client());
                            made.accept(fresh.token());
                        });
    }

    /// Revokes a program's token.
    public void withdraw(ApiClient client) {
        problem.set(null);
        actions.act(
                        actor -> {
                            tokens.withdraw(actor, client.id());
                            return client;
                        })
                .busy(busy)
                .refused(problem::set)
                .deliver(programs::remove);
    }

    /// Whether the server is to be on.
    public BooleanProperty onProperty() {
        return on;
    }

    /// The port, as typed.
    public StringProperty portProperty() {
        return port;
    }

    /// Whether other computers may call.
    public BooleanProperty networkProperty() {
        return network;
    }

    /// Whether they are answered over TLS only.
    public BooleanProperty encryptedProperty() {
        return encrypted;
    }

    /// Whether the edited settings, unlike the saved ones, would expose tokens on the network.
    public boolean exposes() {
        return wanted().reach() == Reach.PLAIN && kept.get().reach() != Reach.PLAIN;
    }

    /// The till's certificate; null until it is first needed.
    public ReadOnlyObjectProperty<HttpCertificate.@Nullable Shown> certificateProperty() {
        return certificate.getReadOnlyProperty();
    }

    /// Web pages whose scripts may call, one in a line.
    public StringProperty originsProperty() {
        return origins;
    }

    /// Whether there are unsaved changes.
    @Override
    public BooleanBinding changedProperty() {
        return changed;
    }

    /// Whether programs are answered now.
    public ReadOnlyObjectProperty<ApiServerControl.State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The shop's key.
    public ReadOnlyStringProperty shopKeyProperty() {
        return shopKey.getReadOnlyProperty();
    }

    /// What was refused last.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Those that have a token.
    public ObservableList<ApiClient> programs() {
        return programs;
    }

    /// In whose name a program may act.
    public ObservableList<Employee> people() {
        return people;
    }

    /// Whether everything has been read.
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded;
    }

    /// Whether something is being done.
    @Override
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    private void show(Found found) {
        show(found.settings());
        certificate.set(found.certificate().orElse(null));
        shopKey.set(found.shopKey());
        programs.setAll(found.programs());
        people.setAll(found.people());
        state.set(found.state());
        loaded.set(true);
    }

    private void show(HttpSettings found) {
        kept.set(found);
        on.set(found.on());
        port.set(Integer.toString(found.port()));
        network.set(found.reach().isNetwork());
        encrypted.set(found.reach() != Reach.PLAIN);
        origins.set(String.join("\n", found.origins()));
    }

    private HttpSettings wanted() {
        List<String> pages =
                Arrays.stream(origins.get().split("\\s+")).filter(text -> !text.isEmpty()).toList();
        int number = port.get().isEmpty() ? 0 : Integer.parseInt(port.get());
        return new HttpSettings(on.get(), number, reach(), pages);
    }

    private Reach reach() {
        if (!network.get()) {
            return Reach.LOCAL;
        }
        return encrypted.get() ? Reach.ENCRYPTED : Reach.PLAIN;
    }

    /// Empty if unreadable: the server's state already says why, and the page must open to mend it.
    private Optional<HttpCertificate.Shown> certificate(ApiServerControl.State now) {
        return now instanceof ApiServerControl.State.Failed
                ? Optional.empty()
                : access.certificate();
    }
}
