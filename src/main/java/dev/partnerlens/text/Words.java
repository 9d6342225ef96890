package dev.partnerlens.text;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Tab;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every word on screen, in one language. Texts are message patterns ({@code {0}}, {@code {0,choice,…}}) in which an
 * apostrophe is just an apostrophe.
 */
public final class Words {
    /** The bundles, one a concern, each in every language. */
    public static final List<String> BUNDLES = List.of(
            "problems",
            "fields",
            "kpis",
            "glossary",
            "charts",
            "window",
            "terminal",
            "export",
            "news",
            "signin",
            "health",
            "insight");

    /** The languages that are complete; any other locale reads English with its own numbers and dates. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    // Reading the bundles takes long enough to be felt at a start, in which several parts ask for the same words.
    private static final Map<Locale, Words> READ = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Formats formats;
    private final Map<String, String> patterns = new HashMap<>();

    private Words(Locale locale) {
        this.locale = locale;
        this.formats = new Formats(locale);
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (String name : BUNDLES) {
            ResourceBundle bundle = ResourceBundle.getBundle("dev.partnerlens.text." + name, locale, noFallback);
            for (String key : bundle.keySet()) {
                if (patterns.put(key, bundle.getString(key)) != null) {
                    throw new IllegalStateException("Two bundles hold " + key);
                }
            }
        }
    }

    public static Words in(Locale locale) {
        return READ.computeIfAbsent(locale, Words::new);
    }

    public Locale locale() {
        return locale;
    }

    public Formats formats() {
        return formats;
    }

    /** The text of a key with its arguments filled in; a missing key is a fault of the program. */
    public String get(String key, Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new MissingResourceException("No text for " + key, "Words", key);
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0) {
            return pattern;
        }
        return new MessageFormat(pattern.replace("'", "''"), locale).format(arguments);
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** The name of a page. */
    public String tab(Tab tab) {
        return get("tab." + tab.id());
    }

    /** The name of a dataset. */
    public String dataset(Dataset dataset) {
        return get("dataset." + dataset.id());
    }

    /** The name of a dataset's field, as a column title or a filter's name. */
    public String field(Dataset dataset, Field field) {
        return get("field." + dataset.id() + "." + field.name());
    }
}
