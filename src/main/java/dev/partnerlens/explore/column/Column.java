package dev.partnerlens.explore.column;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The values of one field, one a row. */
public sealed interface Column permits CodedColumn, DecimalColumn {
    /** String, LocalDate, LocalDateTime, Boolean or BigDecimal by the field's kind; null where absent. */
    @Nullable
    Object value(int row);

    /** This column of what rows share, as the column of the rows; {@code sharer} holds what each row shares. */
    Column through(Codes sharer);

    /** Hands over the arrays that it is held in. */
    void arrays(Consumer<Object> taker);
}
