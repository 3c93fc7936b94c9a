package smena.store;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.SearchText;
import smena.domain.mxik.CodeNames;
import smena.files.OwnFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Makes a new directory of goods codes in a file beside the one that is used, on a connection of
/// its own: neither the till's writer nor the journal waits for it. Until [#finish] nobody sees it.
public final class GoodsCodeBuild implements AutoCloseable {
    /// So many codes of the index are made at a time.
    public static final int PAGE = 5_000;

    private static final String ADD =
            "insert into goods_code (code, uz, uz_cyrl, ru, barcode, unit, gone) select ?1,"
                    + " coalesce(?2, o.uz), coalesce(?3, o.uz_cyrl), coalesce(?4, o.ru), coalesce(?5,"
                    + " o.barcode), coalesce(?6, o.unit), case when ?7 is not null then coalesce(o.gone,"
                    + " ?7) end from (select 1) left join old.goods_code o on o.code = ?1 where true"
                    + " on conflict do nothing";
    private static final String ADD_GROUP =
            "insert into goods_group (prefix, uz, uz_cyrl, ru) values (?1, ?2, ?3, ?4) on conflict"
                    + " (prefix) do nothing";
    private static final String ADD_PACK =
            "insert or ignore into goods_package (goods_code, code, name) values (?1, ?2, ?3)";
    private static final String ADD_WORDS =
            "insert into goods_code_fts (rowid, search) values (?, ?)";

    private final Path file;
    private final Connection connection;
    private final PreparedStatement add;
    private final PreparedStatement addGroup;
    private final PreparedStatement addPack;
    private final Set<Long> groups = new HashSet<>();
    private boolean finished;

    private GoodsCodeBuild(Path file, Connection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        add = connection.prepareStatement(ADD);
        addGroup = connection.prepareStatement(ADD_GROUP);
        addPack = connection.prepareStatement(ADD_PACK);
    }

    /// What a directory brings that the one before did not have.
    ///
    /// @param codes how many of its codes are valid
    /// @param added how many codes were not known before
    /// @param gone how many valid codes have gone
    /// @param back how many that had gone are valid again
    /// @param kept how many codes are kept that are no longer valid
    public record Difference(long codes, long added, long gone, long back, long kept) {}

    /// A row of a file.
    ///
    /// @param gone since when it is no longer valid: a day; null while it is
    public record Entry(
            long code,
            CodeNames names,
            Map<Integer, CodeNames> levels,
            Optional<String> barcode,
            Optional<String> unit,
            String packageCode,
            String packageName,
            @Nullable String gone) {}

    /// Begins a new one.
    ///
    /// @param old the one that is used; empty where there is none
    static GoodsCodeBuild begin(Path folder, Optional<Path> old) throws IOException {
        Path file = OwnFiles.folder(folder).resolve("draft-" + UUID.randomUUID() + ".db");
        OwnFiles.create(file).close();
        Connection connection = null;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            Connections.run(connection, "pragma journal_mode = off");
            Connections.run(connection, "pragma synchronous = off");
            Connections.run(connection, "pragma cache_size = -32768");
            Connections.run(connection, "pragma user_version = " + GoodsCodeTables.VERSION);
            attach(connection, old);
            for (String table : GoodsCodeTables.of("main")) {
                Connections.run(connection, table);
            }
            Connections.run(connection, GoodsCodeTables.WORDS);
            Connections.run(connection, "begin");
            return new GoodsCodeBuild(file, connection);
        } catch (SQLException | RuntimeException e) {
            Connections.closeQuietly(connection);
            OwnFiles.delete(file);
            throw new IOException(e);
        }
    }

    private static void attach(Connection connection, Optional<Path> old) throws SQLException {
        try (PreparedStatement attach = connection.prepareStatement("attach ? as old")) {
            attach.setString(1, old.map(Path::toString).orElse(":memory:"));
            attach.execute();
        }
        if (old.isEmpty()) {
            for (String table : GoodsCodeTables.of("old")) {
                Connections.run(connection, table);
            }
        }
    }

    /// Adds a row.
    ///
    /// @return whether its code is new in this file
    public boolean add(Entry entry) {
        try {
            add.setLong(1, entry.code());
            names(add, entry.names());
            add.setString(5, entry.barcode().orElse(null));
            add.setString(6, entry.unit().orElse(null));
            add.setString(7, entry.gone());
            boolean fresh = add.executeUpdate() == 1;
            if (!entry.packageCode().isEmpty()) {
                addPack.setLong(1, entry.code());
                addPack.setString(2, entry.packageCode());
                addPack.setString(3, entry.packageName());
                fresh |= addPack.executeUpdate() == 1;
            }
            for (Map.Entry<Integer, CodeNames> level : entry.levels().entrySet()) {
                group(GoodsCodeTables.group(entry.code(), level.getKey()), level.getValue());
            }
            return fresh;
        } catch (SQLException e) {
            throw SqlFailures.translate(e, file);
        }
    }

    /// Each level is named in thousands of rows; only one of them is written.
    private void group(long prefix, CodeNames names) throws SQLException {
        if (groups.add(prefix)) {
            addGroup.setLong(1, prefix);
            names(addGroup, names);
            addGroup.executeUpdate();
        }
    }

    private static void names(PreparedStatement statement, CodeNames names) throws SQLException {
        statement.setString(2, names.uz().orElse(null));
        statement.setString(3, names.uzCyrl().orElse(null));
        statement.setString(4, names.ru().orElse(null));
    }

    /// Keeps what the directory before had and the file has not.
    ///
    /// @param today since when those codes are no longer valid
    /// @param part whether the file is only a part: then they are what they were
    public Difference keep(String today, boolean part) {
        try {
            long gone =
                    part
                            ? 0
                            : number(
                                    "select count(*) from old.goods_code o where o.gone is null and"
                                            + " not exists (select 1 from goods_code c where c.code ="
                                            + " o.code and c.gone is null)");
            long added =
                    number(
                            "select count(*) from goods_code c where not exists (select 1 from"
                                    + " old.goods_code o where o.code = c.code)");
            long back =
                    number(
                            "select count(*) from goods_code c where c.gone is null and exists (select"
                                    + " 1 from old.goods_code o where o.code = c.code and o.gone is not"
                                    + " null)");
            keepOld(today, part);
            return new Difference(
                    number("select count(*) from goods_code where gone is null"),
                    added,
                    gone,
                    back,
                    number("select count(*) from goods_code where gone is not null"));
        } catch (SQLException e) {
            throw SqlFailures.translate(e, file);
        }
    }

    private void keepOld(String today, boolean part) throws SQLException {
        String since = part ? "gone" : "coalesce(gone, '" + today + "')";
        Connections.run(
                connection,
                "insert or ignore into goods_code (code, uz, uz_cyrl, ru, barcode, unit, gone) select"
                        + " code, uz, uz_cyrl, ru, barcode, unit, "
                        + since
                        + " from old.goods_code");
        Connections.run(
                connection,
                "insert into goods_group (prefix, uz, uz_cyrl, ru) select prefix, uz, uz_cyrl, ru"
                        + " from old.goods_group where true on conflict (prefix) do update set uz ="
                        + " coalesce(uz, excluded.uz), uz_cyrl = coalesce(uz_cyrl, excluded.uz_cyrl),"
                        + " ru = coalesce(ru, excluded.ru)");
        Connections.run(
                connection,
                "insert or ignore into goods_package select goods_code, code, name from"
                        + " old.goods_package");
    }

    /// How many codes there are that hold in the directory before.
    public long before() {
        try {
            return number("select count(*) from old.goods_code where gone is null");
        } catch (SQLException e) {
            throw SqlFailures.translate(e, file);
        }
    }

    /// How many codes the new one has so far.
    public long codes() {
        try {
            return number("select count(*) from goods_code");
        } catch (SQLException e) {
            throw SqlFailures.translate(e, file);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /// Makes the index of words of the next codes behind `last`.
    ///
    /// @return the last of them; empty once there are no more
    public Optional<Long> index(long last) {
        String page =
                "select c.code, c.uz, c.uz_cyrl, c.ru, p.uz, p.uz_cyrl, p.ru, s.uz, s.uz_cyrl, s.ru,"
                        + " b.uz, b.uz_cyrl, b.ru from goods_code c left join goods_group p on p.prefix"
                        + " = c.code / 1000000000 * 100 + 8 left join goods_group s on s.prefix ="
                        + " c.code / 1000000 * 100 + 11 left join goods_group b on b.prefix = c.code /"
                        + " 1000 * 100 + 14 where c.code > ? order by c.code limit "
                        + PAGE;
        try (PreparedStatement codes = connection.prepareStatement(page);
                PreparedStatement words = connection.prepareStatement(ADD_WORDS)) {
            codes.setLong(1, last);
            List<Long> numbers = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            try (ResultSet row = codes.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getLong(1));
                    texts.add(words(row));
                }
            }
            for (int i = 0; i < numbers.size(); i++) {
                words.setLong(1, numbers.get(i));
                words.setString(2, texts.get(i));
                words.executeUpdate();
            }
            return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.getLast());
        } catch (SQLException e) {
            throw SqlFailures.translate(e, file);
        }
    }

    private static String words(ResultSet row) throws SQLException {
        Set<String> texts = new LinkedHashSet<>();
        for (int i = 2; i <= 13; i++) {
            String text = row.getString(i);
            if (text != null) {
                texts.add(text);
            }
        }
        return SearchText.index(String.join(" ", texts));
    }

    /// Completes it: from now on it can be used.
    ///
    /// @param name that of the file it was taken from
    /// @param sha256 of that file's bytes
    /// @param rows how many rows it has
    public void finish(String name, String sha256, Instant at, long rows, Difference difference) {
        try {
            try (PreparedStatement version =
                    connection.prepareStatement(
                            "insert into goods_directory (file, sha256, at, read_rows, codes,"
                                    + " gone_codes, languages) values (?, ?, ?, ?, ?, ?, ?)")) {
                version.setString(1, name);
                version.setString(2, sha256);
                version.setLong(3, at.toEpochMilli());
                version.setLong(4, rows);
                version.setLong(5, difference.codes());
                version.setLong(6, difference.kept());
                version.setString(7, languages());
                version.executeUpdate();
            }
            add.close();
            addGroup.close();
            addPack.close();
            Connections.run(
                    connection,
                    "create index goods_code_by_barcode on goods_code (barcode) where barcode is not null");
            Connections.run(
                    connection,
                    "create index "
                            + GoodsCodeTables.VALID
                            + " on goods_code (code) where gone is null");
            Connections.run(connection, "commit");
            Connections.run(connection, "detach old");
            Connections.run(connection, "pragma journal_mode = delete");
            connection.close();
            OwnFiles.sync(file);
            finished = true;
        } catch (SQLException e) {
            throw SqlFailures.translate(e, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String languages() throws SQLException {
        List<String> there = new ArrayList<>();
        for (String[] each : new String[][] {{"uz", "uz"}, {"uz_cyrl", "uz-Cyrl"}, {"ru", "ru"}}) {
            if (number("select exists (select 1 from goods_code where " + each[0] + " is not null)")
                    == 1) {
                there.add(each[1]);
            }
        }
        return String.join(" ", there);
    }

    /// The finished file.
    Path file() {
        if (!finished) {
            throw new IllegalStateException("not finished");
        }
        return file;
    }

    /// Ends it; what was not used goes.
    @Override
    public void close() {
        Connections.closeQuietly(connection);
        try {
            OwnFiles.delete(file);
        } catch (IOException e) {
            System.getLogger("smena.store").log(System.Logger.Level.DEBUG, "a draft stays", e);
        }
    }
}
