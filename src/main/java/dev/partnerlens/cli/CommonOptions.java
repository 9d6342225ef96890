package dev.partnerlens.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command, read before or after its name. */
final class CommonOptions {
    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "${bundle:help.option.home}")
    @Nullable
    String home;

    @Option(
            names = "--partner",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "${bundle:help.option.partner}")
    @Nullable
    String partner;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            scope = ScopeType.INHERIT,
            description = "${bundle:help.option.today}")
    @Nullable
    String today;

    @Option(
            names = "--version",
            versionHelp = true,
            scope = ScopeType.INHERIT,
            description = "${bundle:help.option.version}")
    boolean version;

    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "${bundle:help.option.help}")
    boolean help;
}
