package io.claimline.dialer.simulator.bound;

/** A {@link MarkovWorld} in events per second. A state is (x people in system, d calls ringing); x beyond the agents waits. */
record Rates(int agents, int mostInSystem, double finish, double leave, double answered, double lost) {
    static Rates of(MarkovWorld world) {
        double ring = 1 / Demand.seconds(world.meanRing());
        double patience = Demand.seconds(world.meanPatience());
        return new Rates(
                world.agents(),
                world.agents() + world.waitingPlaces(),
                1 / Demand.seconds(world.meanBusy()),
                patience > 0 ? 1 / patience : 0,
                ring * world.answerShare(),
                ring * (1 - world.answerShare()));
    }

    int busy(int inSystem) {
        return Math.min(inSystem, agents);
    }

    /** Share of the agents that is busy. */
    double occupancy(int inSystem) {
        return (double) busy(inSystem) / agents;
    }

    /** People per second who give up waiting. */
    double leaving(int inSystem) {
        return leave * Math.max(0, inSystem - agents);
    }

    /** People per second who leave the system, served or not. */
    double down(int inSystem) {
        return finish * busy(inSystem) + leaving(inSystem);
    }

    /** Abandoned people per second, those who find every waiting place taken included. */
    double abandoning(int inSystem, int ringing) {
        return leaving(inSystem) + (inSystem == mostInSystem ? answered * ringing : 0);
    }

    double total(int inSystem, int ringing) {
        return down(inSystem) + (answered + lost) * ringing;
    }
}
