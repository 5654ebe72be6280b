package org.openclaw.missioncontrol.app.faults;

/** One way in which the world fails under the product. */
interface Fault {
    default String name() {
        return getClass().getSimpleName();
    }

    void strike(Scene scene) throws Exception;

    /** What the world does about it, when it has been felt. What the product must do by itself is not done here. */
    void recover(Scene scene) throws Exception;
}
