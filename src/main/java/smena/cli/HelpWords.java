package smena.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import smena.text.Words;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/// The texts of `--help`, under the keys the command-line library asks for: its key
/// `smena.import.dry-run` is `help.smena.import.dry-run` in the till's texts.
final class HelpWords extends ResourceBundle {
    private static final String PREFIX = "help.";

    private final Words words;
    private final Set<String> keys = new TreeSet<>();

    HelpWords(Words words, CommandSpec root) {
        this.words = words;
        addHeadings();
        add(root);
    }

    @Override
    protected Object handleGetObject(String key) {
        // The library takes a per cent sign for the beginning of a format specifier.
        return words.get(said(key)).replace("%", "%%").replace("\n", "%n");
    }

    @Override
    public boolean containsKey(String key) {
        return keys.contains(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }

    private void addHeadings() {
        addIfSaid("usage.synopsisHeading");
        addIfSaid("usage.parameterListHeading");
        addIfSaid("usage.optionListHeading");
        addIfSaid("usage.commandListHeading");
        addIfSaid("data");
        addIfSaid("lang");
        addIfSaid("help");
        addIfSaid("json");
        addIfSaid("png");
    }

    private void add(CommandSpec command) {
        String name = command.qualifiedName(".");
        addIfSaid(name + ".usage.header");
        addIfSaid(name + ".usage.description");
        addIfSaid(name + ".usage.footer");
        for (OptionSpec option : command.options()) {
            addIfSaid(name + "." + option.longestName().replaceFirst("^-+", ""));
        }
        command.positionalParameters()
                .forEach(p -> addIfSaid(name + "." + p.paramLabel() + "[" + p.index() + "]"));
        command.subcommands().values().forEach(sub -> add(sub.getCommandSpec()));
    }

    private void addIfSaid(String key) {
        if (words.has(said(key))) {
            keys.add(key);
        }
    }

    /// The key in the till's texts, which does not contain an argument's index.
    private static String said(String key) {
        return PREFIX + key.replaceFirst("\\[.*]$", "");
    }
}
