package smena.ui.setup;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import smena.ui.kit.Fxml;
import smena.ui.setup.SetupModel.Step;
import smena.ui.shell.Screen;
import smena.ui.shell.UiContext;

/// The first run in one window.
public final class SetupScreen implements Screen {
    private final SetupModel model;
    private final WelcomeController welcome;
    private final ShopController shop;
    private final PeopleController people;
    private final StackPane view;

    /// The screen of `model`.
    public SetupScreen(UiContext ui, SetupModel model) {
        this.model = model;
        welcome = new WelcomeController(model, ui.localization(), ui.themes());
        shop = new ShopController(model, ui.localization());
        people = new PeopleController(model, ui.localization());
        Fxml fxml = ui.fxml();
        Parent welcomeView = fxml.load("setup/welcome.fxml", welcome);
        Parent shopView = fxml.load("setup/shop.fxml", shop);
        Parent peopleView = fxml.load("setup/people.fxml", people);
        view = new StackPane(welcomeView, shopView, peopleView);
        model.stepProperty()
                .subscribe(
                        step -> {
                            welcomeView.setVisible(step == Step.WELCOME);
                            shopView.setVisible(step == Step.SHOP);
                            peopleView.setVisible(step == Step.PEOPLE);
                            takeFocus(step);
                        });
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        takeFocus(model.stepProperty().get());
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED
                && event.getCode() == KeyCode.ESCAPE
                && model.stepProperty().get() == Step.SHOP) {
            model.back();
            event.consume();
        }
    }

    private void takeFocus(Step step) {
        switch (step) {
            case WELCOME -> welcome.takeFocus();
            case SHOP -> shop.takeFocus();
            case PEOPLE -> people.takeFocus();
        }
    }
}
