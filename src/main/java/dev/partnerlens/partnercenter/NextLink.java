package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link to the next page as services really write it: absolute, from the root, relative to the resource's parent or to
 * the API's root, with blanks and quotes left as they are.
 */
final class NextLink {
    private static final Pattern WITH_HOST =
            Pattern.compile("\\s*(?:([A-Za-z][A-Za-z0-9+.-]*):)?//([^/?#]*)(.*)", Pattern.DOTALL);

    private static final String VERSION = "/v1/";

    private NextLink() {}

    /**
     * @param page the address that brought the link
     * @throws ProblemException with {@link Problem.ForeignLink} where it leads to another origin than {@code base}
     */
    static URI resolve(BaseAddress base, URI page, String link) {
        Matcher withHost = WITH_HOST.matcher(link);
        URI target = withHost.matches() ? absolute(base, withHost) : below(base, page, link.strip());
        // Asked of the finished address, since resolving has rules of its own.
        if (!base.owns(target)) {
            throw new ProblemException(
                    new Problem.ForeignLink(target.getHost() == null ? "?" : BaseAddress.origin(target)));
        }
        String query = target.getRawQuery();
        // In the base's own spelling, so that a circle of links is seen as one.
        return URI.create(base.root() + target.getRawPath() + (query == null ? "" : "?" + query));
    }

    private static URI absolute(BaseAddress base, Matcher link) {
        String scheme = link.group(1) == null ? base.root().getScheme() : link.group(1);
        return uri(scheme + "://" + link.group(2)).resolve(PercentEncoding.mended(rooted(link.group(3))));
    }

    private static URI below(BaseAddress base, URI page, String link) {
        int query = link.indexOf('?');
        String path = query < 0 ? link : link.substring(0, query);
        String rest = query < 0 ? "" : link.substring(query);
        String pagePath = page.getRawPath();
        // A link may name the resource alone, or as much of its path as the service's author thought of.
        boolean samePath = path.isEmpty() || pagePath.endsWith(rooted(path));
        URI here = base.root().resolve(pagePath);
        return here.resolve(uri(PercentEncoding.mended((samePath ? pagePath : versioned(pagePath, path)) + rest)));
    }

    /** The family below /v1 writes its links as from there. */
    private static String versioned(String pagePath, String path) {
        return pagePath.startsWith(VERSION) && path.startsWith("/") && !path.startsWith(VERSION)
                ? VERSION + path.substring(1)
                : path;
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(new Problem.UnreadableAnswer("its link to the next page is no address", ""), e);
        }
    }

    private static String rooted(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }
}
