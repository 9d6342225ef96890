package dev.partnerlens.cli;

import dev.partnerlens.text.Words;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** One sentence for arguments that the parser itself refuses. */
final class ArgumentErrors {
    private final Words words;

    ArgumentErrors(Words words) {
        this.words = words;
    }

    String sentence(CommandLine.ParameterException error) {
        String call = error.getCommandLine().getCommandSpec().qualifiedName();
        return what(error) + " " + words.get("argument.next", call + " --help");
    }

    private String what(CommandLine.ParameterException error) {
        return switch (error) {
            case CommandLine.UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case CommandLine.OverwrittenOptionException twice ->
                words.get("argument.twice", name(twice.getOverwritten()));
            case CommandLine.MissingParameterException missing -> missing(missing.getMissing(), missing);
            default -> words.get("argument.unusable", named(error));
        };
    }

    private String unmatched(CommandLine.UnmatchedArgumentException error) {
        String first = error.getUnmatched().getFirst();
        if (first.startsWith("-")) {
            return words.get("argument.unknown-option", first);
        }
        boolean atCommand = !error.getCommandLine().getSubcommands().isEmpty();
        return words.get(atCommand ? "argument.unknown-command" : "argument.not-expected", first);
    }

    private String missing(List<ArgSpec> arguments, CommandLine.ParameterException error) {
        ArgSpec withoutValue = error.getArgSpec();
        if (withoutValue != null) {
            return words.get("argument.needs-value", name(withoutValue));
        }
        return words.get(
                "argument.missing", arguments.stream().map(ArgumentErrors::name).collect(Collectors.joining(", ")));
    }

    private static String named(CommandLine.ParameterException error) {
        ArgSpec argument = error.getArgSpec();
        return argument == null ? String.valueOf(error.getValue()) : name(argument);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
