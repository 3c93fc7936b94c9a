package smena.ui.goods;

import smena.ui.office.OfficePage;

/// A page that is a tab of products, stock or supply. Of its head the line, the
/// actions and what stands beside the title are seen: the tabs have a title of their own.
public interface GoodsTab extends OfficePage {
    /// What it is called; `goods.tab.` and this is the key of its words.
    String key();

    /// Whether something new of its kind can be begun.
    default boolean adds() {
        return true;
    }

    /// Begins something new of its kind; called only where it [#adds].
    default void add() {}
}
