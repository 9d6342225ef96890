package dev.partnerlens.desktop.look;

import org.kordamp.ikonli.javafx.FontIcon;

/** Every icon by its purpose; the icons of the Fluent set are named here and nowhere else. */
public enum Icon {
    LOGO("fltfal-data-pie-24"),
    PARTNER("fltrmz-organization-20"),
    SEARCH("fltrmz-search-20"),
    DARK("fltrmz-weather-moon-20"),
    LIGHT("fltrmz-weather-sunny-20"),
    LANGUAGE("fltral-local-language-20"),
    HISTORY("fltral-history-20"),
    NEWS("fltrmz-news-20"),
    SYNC("fltral-arrow-sync-20"),
    EXPORT("fltral-arrow-export-20"),
    BACK("fltral-arrow-left-20"),
    COPY("fltral-copy-20"),
    DISMISS("fltral-dismiss-12"),
    CLOSE("fltral-dismiss-16"),
    FILTER_LARGE("fltral-filter-24"),
    DEFINITION("fltral-info-16"),
    TABLE("fltrmz-table-20"),
    DONE("fltral-checkmark-circle-20"),
    DONE_LARGE("fltral-checkmark-circle-24"),
    FETCH("fltral-arrow-download-20"),
    FETCH_LARGE("fltral-arrow-download-24"),
    LOCK("fltral-lock-16"),
    LOCK_LARGE("fltral-lock-24"),
    NOT_DELIVERED("fltrmz-question-circle-16"),
    NOT_DELIVERED_LARGE("fltrmz-question-circle-24"),
    FAILED("fltral-error-circle-20"),
    FAILED_LARGE("fltral-error-circle-24"),
    WARNING("fltrmz-warning-16"),
    SCALES_LARGE("fltrmz-scales-24"),
    CHEVRON_DOWN("fltral-chevron-down-12");

    private final String name;

    Icon(String name) {
        this.name = name;
    }

    /** A new node of this icon, as large as its sheet says. */
    public FontIcon node() {
        FontIcon icon = new FontIcon(name);
        if (name.endsWith("-12")) {
            icon.getStyleClass().add("pl-icon-12");
        } else if (name.endsWith("-24")) {
            icon.getStyleClass().add("pl-icon-24");
        }
        return icon;
    }
}
