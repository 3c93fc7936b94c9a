package smena.ui.sale;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

import smena.service.catalog.ProductPictures;
import smena.ui.kit.Background;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The pictures on tiles. They are read and decoded away from the FX thread, those that are seen
/// first; so many as a few screens show are kept.
final class TilePictures {
    static final int KEPT = 400;

    private final ProductPictures pictures;
    private final Background background;
    private final Set<Long> there = new HashSet<>();
    private final Set<Long> asked = new HashSet<>();
    private final Map<Long, Image> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Image> eldest) {
                    return size() > KEPT;
                }
            };
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();

    TilePictures(ProductPictures pictures, Background background) {
        this.pictures = pictures;
        this.background = background;
    }

    /// Changes whenever a tile may have another picture.
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// Reads which products have one.
    void load() {
        background
                .call(pictures::products)
                .deliver(
                        now -> {
                            if (!now.equals(there)) {
                                there.clear();
                                there.addAll(now);
                                changed();
                            }
                        });
    }

    /// Whether the product has a picture.
    boolean has(long productId) {
        return there.contains(productId);
    }

    /// The picture of a product; null where it has none, or until it is read.
    @Nullable Image of(long productId) {
        if (there.isEmpty() || !there.contains(productId)) {
            return null;
        }
        Image image = kept.get(productId);
        if (image == null && asked.add(productId)) {
            background
                    .call(() -> pictures.of(productId).map(TilePictures::decoded))
                    .deliver(found -> came(productId, found));
        }
        return image;
    }

    /// The product has another picture, or none.
    void renew(long productId) {
        kept.remove(productId);
        asked.remove(productId);
        load();
        changed();
    }

    private static Image decoded(byte[] jpeg) {
        return new Image(new ByteArrayInputStream(jpeg));
    }

    private void came(long productId, Optional<Image> found) {
        asked.remove(productId);
        found.filter(image -> !image.isError())
                .ifPresentOrElse(
                        image -> kept.put(productId, image), () -> there.remove(productId));
        changed();
    }

    private void changed() {
        version.set(version.get() + 1);
    }
}
