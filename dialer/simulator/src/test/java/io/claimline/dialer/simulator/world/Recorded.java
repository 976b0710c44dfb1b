package io.claimline.dialer.simulator.world;

import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.pacing.PacingFact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lets a pacer decide and writes down what it was told. */
final class Recorded implements Pacer {
    final List<PacingFact> facts = new ArrayList<>();
    private final Pacer pacer;
    private final Consumer<Floor> look;

    Recorded(Pacer pacer) {
        this(pacer, floor -> {});
    }

    Recorded(Pacer pacer, Consumer<Floor> look) {
        this.pacer = pacer;
        this.look = look;
    }

    @Override
    public Pace pace(Floor floor) {
        look.accept(floor);
        return pacer.pace(floor);
    }

    @Override
    public void learn(PacingFact fact) {
        facts.add(fact);
        pacer.learn(fact);
    }

    <F extends PacingFact> List<F> all(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
