package org.openclaw.missioncontrol.benchmarks;

import java.util.List;

/** One thing that is measured; it fills one line of the table or some. */
interface Measurement {
    /** What exactly was done, and beside whom. */
    String how();

    /** What holds us back, for readers of a line that misses its goal. */
    String limits();

    List<Row> rows() throws Exception;
}
