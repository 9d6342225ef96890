package dev.partnerlens.chart.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.chart.ChartModel;
import dev.partnerlens.chart.ChartState;
import dev.partnerlens.chart.Mark;
import dev.partnerlens.chart.RandomPlots;
import dev.partnerlens.chart.TableTwin;
import dev.partnerlens.chart.picture.AverageLetters;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.chart.picture.Shape;
import dev.partnerlens.chart.picture.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutsTest {
    private static final TextMeasure MEASURE = new AverageLetters();
    private static final double EDGE = 1e-6;

    @ParameterizedTest
    @CsvSource({"240,160", "300,220", "352,230", "480,300", "829,240", "1600,700"})
    void everythingStaysInsideAndNoTextTouchesAnother(double width, double height) {
        for (long seed = 0; seed < 60; seed++) {
            for (ChartModel model : RandomPlots.of(seed)) {
                String name = model.id() + " of seed " + seed;
                check(Layouts.plot(model, width, height, MEASURE), name);
                check(Layouts.card(model, width, height, MEASURE), name + " as card");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"480,400", "1600,700"})
    void everyMarkCanBeMetWhereThereIsRoom(double width, double height) {
        for (long seed = 0; seed < 40; seed++) {
            for (ChartModel model : RandomPlots.of(seed)) {
                Set<Mark> met = Layouts.plot(model, width, height, MEASURE).hits().stream()
                        .map(Picture.Hit::mark)
                        .collect(Collectors.toSet());
                List<Mark> wanted = new ArrayList<>(model.plot().orElseThrow().marks());
                if (width < 520) {
                    wanted.removeIf(mark -> model.id().equals("CalendarHeat"));
                }
                assertThat(met).as(model.id() + " of seed " + seed).containsAll(wanted);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ChartState.Kind.class)
    void statesAreWordedAndEachLooksDifferent(ChartState.Kind kind) {
        if (kind == ChartState.Kind.DRAWN) {
            return;
        }
        Picture picture = Layouts.card(state(kind), 300, 260, MEASURE);
        check(picture, kind.name());
        assertThat(texts(picture))
                .anyMatch(text -> text.startsWith("Heading of " + kind.name().charAt(0)));
        for (ChartState.Kind other : ChartState.Kind.values()) {
            if (other != kind && other != ChartState.Kind.DRAWN) {
                assertThat(withoutTexts(picture))
                        .isNotEqualTo(withoutTexts(Layouts.card(state(other), 300, 260, MEASURE)));
            }
        }
    }

    @Test
    void wherePartsAreChosenTheOthersStepBack() {
        for (long seed = 0; seed < 30; seed++) {
            for (ChartModel model : RandomPlots.of(seed)) {
                boolean some = model.plot().orElseThrow().anySelected();
                if (model.id().equals("StackedColumns") && some) {
                    assertThat(Layouts.plot(model, 800, 300, MEASURE).shapes())
                            .anyMatch(shape ->
                                    shape instanceof Shape.Box box && Math.abs(box.opacity() - Inks.DIMMED) < 1e-9);
                }
            }
        }
    }

    @Test
    void partialColumnsAreHatched() {
        for (long seed = 0; seed < 30; seed++) {
            ChartModel model = RandomPlots.of(seed).get(3);
            var plot = (dev.partnerlens.chart.StackedColumns) model.plot().orElseThrow();
            var last = plot.columns().getLast();
            if (!last.step().known()) {
                continue;
            }
            Picture picture = Layouts.plot(model, 900, 300, MEASURE);
            boolean hatched = picture.shapes().stream()
                    .anyMatch(shape -> shape instanceof Shape.Box box
                            && box.hatched()
                            && box.ink() != Ink.INSET
                            && box.ink() != Ink.FAINT);
            assertThat(hatched).as("seed " + seed).isEqualTo(last.step().partial());
        }
    }

    private static void check(Picture picture, String name) {
        List<Pane> texts = new ArrayList<>();
        for (Shape shape : picture.shapes()) {
            Pane place = place(shape);
            assertThat(place.x()).as("%s: left of %s", name, shape).isGreaterThanOrEqualTo(-EDGE);
            assertThat(place.y()).as("%s: top of %s", name, shape).isGreaterThanOrEqualTo(-EDGE);
            assertThat(place.right()).as("%s: right of %s", name, shape).isLessThanOrEqualTo(picture.width() + EDGE);
            assertThat(place.bottom()).as("%s: bottom of %s", name, shape).isLessThanOrEqualTo(picture.height() + EDGE);
            if (shape instanceof Shape.Text) {
                // Rounding may let neighbours share an edge.
                Pane inner = place.less(EDGE, EDGE, EDGE, EDGE);
                assertThat(texts).as("%s: %s meets another", name, shape).noneMatch(inner::meets);
                texts.add(inner);
            }
        }
        for (Picture.Hit hit : picture.hits()) {
            assertThat(hit.x()).as(name).isGreaterThanOrEqualTo(-EDGE);
            assertThat(hit.y()).as(name).isGreaterThanOrEqualTo(-EDGE);
            assertThat(hit.x() + hit.width()).as(name).isLessThanOrEqualTo(picture.width() + EDGE);
            assertThat(hit.y() + hit.height()).as(name).isLessThanOrEqualTo(picture.height() + EDGE);
        }
    }

    private static Pane place(Shape shape) {
        return switch (shape) {
            case Shape.Box s -> new Pane(s.x(), s.y(), s.width(), s.height());
            case Shape.Frame s -> new Pane(s.x(), s.y(), s.width(), s.height());
            case Shape.Line s -> around(s.points());
            case Shape.Area s -> around(s.points());
            case Shape.Dot s -> new Pane(s.x() - s.radius(), s.y() - s.radius(), 2 * s.radius(), 2 * s.radius());
            case Shape.Text s -> {
                double width = MEASURE.width(s.text(), s.style());
                double left = switch (s.align()) {
                    case LEFT -> s.x();
                    case CENTER -> s.x() - width / 2;
                    case RIGHT -> s.x() - width;
                };
                yield new Pane(
                        left, s.y() - s.style().size() * 0.8, width, s.style().size());
            }
        };
    }

    private static Pane around(List<Shape.Point> points) {
        double left = points.stream().mapToDouble(Shape.Point::x).min().orElse(0);
        double top = points.stream().mapToDouble(Shape.Point::y).min().orElse(0);
        double right = points.stream().mapToDouble(Shape.Point::x).max().orElse(0);
        double bottom = points.stream().mapToDouble(Shape.Point::y).max().orElse(0);
        return new Pane(left, top, right - left, bottom - top);
    }

    private static List<String> texts(Picture picture) {
        return picture.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(shape -> ((Shape.Text) shape).text())
                .toList();
    }

    private static List<Shape> withoutTexts(Picture picture) {
        return picture.shapes().stream()
                .filter(shape -> !(shape instanceof Shape.Text))
                .toList();
    }

    private static ChartModel state(ChartState.Kind kind) {
        return new ChartModel(
                "some",
                "Title",
                "Subtitle",
                new ChartState(kind, "Heading of " + kind, "A text of one or two lines that says what it means."),
                Optional.empty(),
                List.of(),
                List.of(),
                "",
                new TableTwin(List.of(), List.of()));
    }
}
