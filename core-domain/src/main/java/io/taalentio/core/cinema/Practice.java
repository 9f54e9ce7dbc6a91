package io.taalentio.core.cinema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person can do on a set and when they can be had; keys of the list of the same name.
 *
 * @param licences what they may drive, ride or fly
 */
public record Practice(
        List<String> licences,
        List<String> instruments,
        List<String> dances,
        List<String> stunts,
        @Nullable String availability) {

    public Practice {
        licences = List.copyOf(licences);
        instruments = List.copyOf(instruments);
        dances = List.copyOf(dances);
        stunts = List.copyOf(stunts);
    }
}
