package dev.partnerlens.cli;

import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.text.ProblemWords;
import dev.partnerlens.text.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.ResourceBundle;
import picocli.CommandLine;

/** The command line as a whole: parses, runs one command, and ends in an exit code. */
public final class Cli {
    private final Services services;
    private final Surroundings here;
    private final Output out;
    private final Output err;

    public Cli(Services services, Surroundings here, Output out, Output err) {
        this.services = services;
        this.here = here;
        this.out = out;
        this.err = err;
    }

    /** Runs to the end on the calling thread; an interrupt stops it early. Never throws, never exits the process. */
    public int run(String... arguments) {
        Failures failures = new Failures(new ProblemWords(here.words()), err);
        try {
            Optional<CommonOptions> plain = PlainCall.read(arguments);
            int code = plain.isPresent()
                    ? window(plain.get())
                    : commandLine(failures).execute(arguments);
            out.flush();
            return code;
        } catch (RuntimeException | Error e) {
            // An error, such as too little memory, is told like any other failure before the process ends.
            return failures.report(e);
        }
    }

    private int window(CommonOptions options) {
        Context context = new Context(services, here, out, err, options);
        services.logTo(context.home());
        return new RootCommand(context).call();
    }

    private CommandLine commandLine(Failures failures) {
        Context context = new Context(services, here, out, err, new CommonOptions());
        CommandLine commands = new CommandLine(new RootCommand(context))
                .addMixin("common", context.common())
                .addSubcommand(new DemoCommand(context, failures))
                .addSubcommand(new SimulateCommand(context))
                .addSubcommand(new SyncCommand(context, failures))
                .addSubcommand(new BudgetCommand(context, failures))
                .addSubcommand(new QueryCommand(context))
                .addSubcommand(new KpiCommand(context))
                .addSubcommand(new GlossaryCommand(context))
                .addSubcommand(new ExportCommand(context, failures))
                .addSubcommand(new AnomaliesCommand(context))
                .addSubcommand(new ForecastCommand(context))
                .addSubcommand(new ExplainCommand(context))
                .addSubcommand(new ChangesCommand(context))
                .addSubcommand(new HealthCommand(context))
                .addSubcommand(new SpellingsCommand(context))
                .addSubcommand(SignInCommand.explained(new SignInCommand(context, failures), here.words()))
                .addSubcommand(new SignOutCommand(context))
                .addSubcommand(new PartnersCommand(context))
                .addSubcommand(new RetentionCommand(context, failures))
                .addSubcommand(new ForgetCommand(context, failures));

        commands.setExpandAtFiles(false);
        commands.setResourceBundle(bundle(here.words()));
        commands.setUsageHelpAutoWidth(false);
        commands.setUsageHelpWidth(100);
        headings(commands, here.words());
        commands.setExecutionExceptionHandler((fault, _, _) -> failures.report(fault));
        commands.setParameterExceptionHandler((error, _) -> {
            failures.tell(new ArgumentErrors(here.words()).sentence(error));
            return Failures.WRONG_ARGUMENTS;
        });
        commands.setExecutionStrategy(parsed -> helpOrRun(parsed, context));
        return commands;
    }

    /** Help and version go through our own stream, which knows its character set. */
    private int helpOrRun(CommandLine.ParseResult parsed, Context context) {
        for (CommandLine line : parsed.asCommandLineList()) {
            if (line.isVersionHelpRequested()) {
                out.line("PartnerLens " + here.version());
                return Failures.DONE;
            }
            if (line.isUsageHelpRequested()) {
                StringWriter text = new StringWriter();
                line.usage(new PrintWriter(text), CommandLine.Help.Ansi.OFF);
                out.append(text.toString());
                return Failures.DONE;
            }
        }
        services.logTo(context.home());
        return new CommandLine.RunLast().execute(parsed);
    }

    private static void headings(CommandLine line, Words words) {
        line.getCommandSpec()
                .usageMessage()
                .synopsisHeading(words.get("help.usage") + " ")
                .optionListHeading("%n" + words.get("help.options") + "%n")
                .commandListHeading("%n" + words.get("help.commands") + "%n")
                .sortOptions(false)
                .abbreviateSynopsis(true);
        line.getSubcommands().values().forEach(sub -> headings(sub, words));
    }

    private static ResourceBundle bundle(Words words) {
        return ResourceBundle.getBundle(
                "dev.partnerlens.text.terminal",
                words.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
