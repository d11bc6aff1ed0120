package com.investorsignals.watcher.fulltext;

import com.investorsignals.watcher.article.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Takes a page apart into the blocks of text that a reader sees, in their order. */
final class Blocks implements NodeVisitor {
    /** No article has as many; what comes after them is not looked at. */
    private static final int MOST = 20_000;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element owner;
    private int linked;
    private int silent;
    private int links;

    private Blocks(Element root) {
        this.owner = root;
    }

    static List<Block> of(Element root) {
        Blocks visitor = new Blocks(root);
        NodeTraversor.traverse(visitor, root);
        visitor.close();
        return visitor.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            silent += isSilent(element) ? 1 : 0;
            links += isLink(element) ? 1 : 0;
            if (PlainText.isBlock(element)) {
                close();
                owner = element;
            }
        } else if (node instanceof TextNode words && silent == 0 && blocks.size() < MOST) {
            add(words.getWholeText());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            silent -= isSilent(element) ? 1 : 0;
            links -= isLink(element) ? 1 : 0;
            if (PlainText.isBlock(element)) {
                close();
                Element around = element.parent();
                owner = around == null ? element : around;
            }
        }
    }

    /** Pages of some systems are one great form. */
    private static boolean isSilent(Element element) {
        return PlainText.isSilent(element) && !element.normalName().equals("form");
    }

    private static boolean isLink(Element element) {
        return element.normalName().equals("a") && element.hasAttr("href");
    }

    private void add(String words) {
        text.append(words);
        linked += links > 0 ? words.strip().length() : 0;
    }

    private void close() {
        if (text.isEmpty() || blocks.size() == MOST) {
            text.setLength(0);
            return;
        }
        String line = PlainText.tidy(text.toString().replace('\n', ' ').replace('\r', ' '));
        if (!line.isEmpty()) {
            blocks.add(new Block(owner, line, linked));
        }
        text.setLength(0);
        linked = 0;
    }
}
