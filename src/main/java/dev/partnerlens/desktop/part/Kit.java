package dev.partnerlens.desktop.part;

import dev.partnerlens.chart.picture.TextMeasure;
import dev.partnerlens.desktop.look.Look;
import dev.partnerlens.desktop.paint.Tip;
import dev.partnerlens.text.Words;

/** What every view of a window needs: its look, its language, its one chart tooltip and the width of its texts. */
public record Kit(Look look, Words words, Tip tip, TextMeasure measure) {}
