package dev.partnerlens.explore;

import dev.partnerlens.core.TextField;
import java.util.List;
import java.util.OptionalInt;

/** The rows of a view that hold a text, in the view's order. Blocks and stops as the view does. */
public interface Found {
    /** How many rows hold it. */
    int size();

    /** The index in the view of the row that is number {@code hit}, from 0 to before {@link #size}. */
    int index(int hit);

    /** How many hits lie before an index of the view, from 0 to the number of its rows. */
    int before(int index);

    /** The columns in which the row at an index of the view holds it. */
    List<TextField> columns(int index);

    /** The first hit at an index of the view or after it. */
    default OptionalInt next(int index) {
        int hit = before(index);
        return hit < size() ? OptionalInt.of(index(hit)) : OptionalInt.empty();
    }

    /** The last hit before an index of the view. */
    default OptionalInt previous(int index) {
        int hit = before(index) - 1;
        return hit >= 0 ? OptionalInt.of(index(hit)) : OptionalInt.empty();
    }
}
