package dev.partnerlens.desktop.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.partnerlens.chart.Mark;
import dev.partnerlens.chart.picture.Ink;
import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.chart.picture.Shape;
import dev.partnerlens.chart.picture.TextStyle;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.desktop.UiRobot;
import dev.partnerlens.desktop.look.Look;
import dev.partnerlens.presentation.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaintTest {
    private final UiRobot robot = new UiRobot();

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void pngIsReadBackPixelByPixel() throws IOException {
        Random random = new Random(5);
        int width = 37;
        int height = 11;
        int[] pixels = random.ints((long) width * height)
                .map(pixel -> pixel | 0xff000000)
                .toArray();
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngFile.encode(pixels, width, height)));
        assertThat(read.getWidth()).isEqualTo(width);
        assertThat(read.getRGB(0, 0, width, height, null, 0, width)).isEqualTo(pixels);
    }

    @Test
    void filesHoldWhatThePictureSays() throws IOException {
        byte[] png = new FxChartImages(robot.uiThread()).png(sample(), 2);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(read.getWidth()).isEqualTo(400);
        assertThat(read.getHeight()).isEqualTo(240);
        assertThat(rgb(read, 60, 60)).isEqualTo(0x0969da);
        assertThat(rgb(read, 390, 230)).as("ground").isEqualTo(0xffffff);
        assertThat(rgb(read, 300, 40)).as("grid line, one px wide, two pixels").isEqualTo(0xeaeef2);
        assertThat(shades(read, 200, 100, 60, 60))
                .as("hatching has strokes and gaps")
                .isGreaterThan(2);
        assertThat(rgb(read, 320, 200))
                .as("a hollow dot is filled with the surface")
                .isEqualTo(0xffffff);
        assertThat(rgb(read, 320, 200 - 2 * 5)).as("its ring").isEqualTo(0xd2790e);
    }

    @Test
    void textsAreMeasuredAsPainted() throws IOException {
        FxChartImages images = new FxChartImages(robot.uiThread());
        String text = "Mmmm Kubernetes Service 1,234";
        double width = images.measure().width(text, TextStyle.TITLE);
        byte[] png = images.png(
                new Picture(
                        400,
                        40,
                        List.of(new Shape.Text(10, 25, text, TextStyle.TITLE, Ink.STRONG, Shape.Align.LEFT)),
                        List.of()),
                1);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
        int last = 0;
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 40; y++) {
                last = rgb(read, x, y) < 0x808080 ? x : last;
            }
        }
        assertThat((double) last).isCloseTo(10 + width, within(3.0));
    }

    @Test
    void pointerAndKeyboardFindTheMarks() {
        List<String> chosen = new ArrayList<>();
        Look look = robot.onUi(() -> new Look(Theme.LIGHT));
        Tip tip = robot.onUi(Tip::new);
        PictureCanvas canvas = robot.onUi(() -> new PictureCanvas("chart", look, tip));
        Scene scene = robot.show(() -> new StackPane(canvas.root()), 200, 120);
        robot.doOnUi(() -> {
            look.dress(scene);
            canvas.onMark((mark, add) -> chosen.add(mark.id() + add));
            canvas.show((_, _) -> sample(), "Two bars");
        });
        robot.waitUntil("painted", () -> canvas.picture().isPresent());
        assertThat(canvas.root().getAccessibleRole()).isEqualTo(AccessibleRole.IMAGE_VIEW);
        assertThat(canvas.root().getAccessibleText()).isEqualTo("Two bars");

        robot.hover(canvas.root(), 30, 30);
        robot.waitUntil("the tooltip", tip::isShowing);
        assertThat(robot.isShown("chart-tip")).isTrue();
        robot.click(canvas.root(), 30, 30);
        robot.waitUntil("a click", () -> chosen.equals(List.of("firstfalse")));
        robot.hover(canvas.root(), 190, 110);
        robot.waitUntil("no tooltip", () -> !tip.isShowing());

        robot.focus(canvas.root());
        robot.press(KeyCode.RIGHT);
        robot.press(KeyCode.RIGHT);
        robot.press(KeyCode.RIGHT);
        robot.waitUntil("the second mark", () -> canvas.current().map(Mark::id).equals(Optional.of("second")));
        assertThat(canvas.root().getAccessibleText()).isEqualTo("Second, 2 h");
        robot.press(KeyCode.ENTER);
        robot.waitUntil("Enter", () -> chosen.equals(List.of("firstfalse", "secondfalse")));
        robot.press(KeyCode.HOME);
        robot.waitUntil("the first mark", () -> canvas.current().map(Mark::id).equals(Optional.of("first")));
        robot.press(KeyCode.ESCAPE);
        robot.waitUntil("none", () -> canvas.current().isEmpty());
        assertThat(canvas.root().getAccessibleText()).isEqualTo("Two bars");
    }

    /** Two bars of which one is hatched, a line and a hollow dot, 200 by 120. */
    static Picture sample() {
        Filter filter = new Filter.AnyOf(AzureUsage.CUSTOMER_NAME, List.of("First"));
        return new Picture(
                200,
                120,
                List.of(
                        new Shape.Box(20, 20, 40, 80, Ink.SERIES_1, 2, 1, false),
                        new Shape.Box(100, 50, 40, 50, Ink.SERIES_1, 2, 1, true),
                        new Shape.Line(
                                List.of(new Shape.Point(0, 20), new Shape.Point(200, 20)), Ink.GRID, 1, false, 1),
                        new Shape.Dot(160, 100, 6, Ink.SERIES_2, Shape.Form.HOLLOW)),
                List.of(
                        new Picture.Hit(
                                20, 20, 40, 80, new Mark("first", "First", List.of("1 h"), Optional.of(filter), false)),
                        new Picture.Hit(
                                100,
                                50,
                                40,
                                50,
                                new Mark("second", "Second", List.of("2 h"), Optional.empty(), false))));
    }

    private static int rgb(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xffffff;
    }

    private static long shades(BufferedImage image, int x, int y, int width, int height) {
        return java.util.Arrays.stream(image.getRGB(x, y, width, height, null, 0, width))
                .distinct()
                .count();
    }
}
