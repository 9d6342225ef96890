package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.dataset.Datasets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** From the bytes of a full page to its rows, beside Jackson going over the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(DecodeBench.ROWS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class DecodeBench {
    static final int ROWS = 10_000;

    @Param({"azure-usage", "subscriptions", "meter-spending"})
    public String subject = "";

    private final JsonFactory json = new JsonFactory();
    private byte[] body = new byte[0];
    private PageReader reader = new PageReader(Datasets.all().getFirst());

    @Setup
    public void fill() throws IOException, UnreadableBody {
        Dataset dataset = Datasets.byId(subject).orElseThrow();
        body = SamplePage.of(subject, ROWS);
        reader = new PageReader(dataset);
        Page page = ours();
        if (page.rows().size() != ROWS
                || !page.unknown().isEmpty()
                || page.delivered().size() < SamplePage.FEWEST_FIELDS) {
            throw new IllegalStateException(page.setAside().size() + " set aside, unknown " + page.unknown());
        }
    }

    /** As an answer hands its body on. */
    @Benchmark
    public Page ours() throws IOException, UnreadableBody {
        return reader.read(new UnmarkedStream(new ByteArrayInputStream(body)));
    }

    /** The bare token loop, which neither decodes texts nor keeps anything. */
    @Benchmark
    public int loop() {
        int tokens = 0;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), body)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /** The token loop that also takes the text of every value. */
    @Benchmark
    public void texts(Blackhole taken) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    taken.consume(parser.getString());
                }
            }
        }
    }
}
