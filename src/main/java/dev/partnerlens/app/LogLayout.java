package dev.partnerlens.app;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;

/**
 * A line of the log, and under it the kind and place of a fault. Messages of faults are left out: they are made anywhere
 * and may hold paths, values or names.
 */
final class LogLayout extends LayoutBase<ILoggingEvent> {
    private final PatternLayout line = new PatternLayout();

    @Override
    public void start() {
        line.setContext(getContext());
        line.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level %logger{30} - %msg%n%nopex");
        line.start();
        super.start();
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(line.doLayout(event));
        String cause = "";
        for (IThrowableProxy fault = event.getThrowableProxy(); fault != null; fault = fault.getCause()) {
            text.append(cause).append(fault.getClassName()).append(System.lineSeparator());
            for (StackTraceElementProxy frame : fault.getStackTraceElementProxyArray()) {
                text.append('\t').append(frame).append(System.lineSeparator());
            }
            cause = "Caused by: ";
        }
        return text.toString();
    }
}
