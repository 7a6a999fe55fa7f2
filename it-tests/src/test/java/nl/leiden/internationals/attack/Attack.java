package nl.leiden.internationals.attack;

import java.util.List;

/** Somebody who knows the published figures and how they are protected, and wants to know more. */
interface Attack {

    /**
     * Attacks, and compares what it learnt with the truth.
     *
     * @param truth only to judge the success by; the attack itself makes do with what was harvested
     */
    List<Outcome> on(Harvest harvest, Truth truth);
}
