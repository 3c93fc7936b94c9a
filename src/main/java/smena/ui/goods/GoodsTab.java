package smena.ui.goods;

import smena.ui.office.OfficePage;

/// A page that is a tab of the products. Its head stays unseen: the tabs have one of their own.
public interface GoodsTab extends OfficePage {
    /// What it is called; `goods.tab.` and this is the key of its words.
    String key();

    /// Begins something new of its kind.
    void add();
}
