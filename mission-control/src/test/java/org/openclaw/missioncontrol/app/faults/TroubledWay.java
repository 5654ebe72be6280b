package org.openclaw.missioncontrol.app.faults;

import java.io.IOException;
import java.net.Socket;
import java.util.Random;
import org.openclaw.missioncontrol.app.chat.Detour;

/**
 * A way on which anything may happen to a connection, by a seed: it is slow for a while, it is torn, or one direction of it
 * falls silent while both sides believe that it is there.
 */
final class TroubledWay extends Detour {
    private static final int TEAR = 300;
    private static final int SILENCE = 600;
    private static final int MOST_MILLIS = 8;

    private final Random random;
    private volatile boolean calm;

    TroubledWay(int target, long seed) {
        super(target);
        random = new Random(seed);
    }

    /** From now on nothing happens any more; what has fallen silent is torn. */
    void calmDown() {
        calm = true;
        cutOnce();
    }

    @Override
    protected void copy(Socket from, Socket to) throws IOException, InterruptedException {
        var part = new byte[512];
        var in = from.getInputStream();
        var out = to.getOutputStream();
        var silent = false;
        for (int length; (length = in.read(part)) >= 0; ) {
            if (!calm) {
                Thread.sleep(random.nextInt(MOST_MILLIS));
                if (random.nextInt(TEAR) == 0) end(to);
                if (random.nextInt(SILENCE) == 0) silent = true;
            }
            if (!silent) out.write(part, 0, length);
        }
    }
}
