package org.openclaw.missioncontrol.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a JVM holds, in bytes.
 *
 * @param heap used of the heap
 * @param other committed for anything else
 */
record Memory(long heap, long other) {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern TOTAL = Pattern.compile("Total: reserved=\\d+KB, committed=(\\d+)KB");
    private static final Pattern HEAP = Pattern.compile("Java Heap \\(reserved=\\d+KB, committed=(\\d+)KB");

    /** After a collection. */
    static Memory of(long process) throws IOException, InterruptedException {
        ask(process, "GC.run");
        var told = ask(process, "VM.native_memory", "summary");
        return new Memory(
                kilobytes(USED, ask(process, "GC.heap_info")) * 1024,
                (kilobytes(TOTAL, told) - kilobytes(HEAP, told)) * 1024);
    }

    private static String ask(long process, String... question) throws IOException, InterruptedException {
        var command = new String[question.length + 2];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        command[1] = Long.toString(process);
        System.arraycopy(question, 0, command, 2, question.length);
        return Children.said(command);
    }

    private static long kilobytes(Pattern mark, String text) {
        var found = mark.matcher(text);
        if (!found.find()) throw new IllegalArgumentException("No " + mark + " in " + text);
        return Long.parseLong(found.group(1));
    }
}
