package org.rapportcrm.access.provider;

import java.net.URI;
import java.util.List;
import org.rapportcrm.access.provider.Visits.Visit;
import org.rapportcrm.access.throttle.NetworkAddress;
import org.rapportcrm.access.throttle.Throttle;
import org.rapportcrm.access.throttle.Throttle.Limit;
import org.rapportcrm.shared.Secret;
import org.springframework.stereotype.Component;

/** Off to a provider. Each time we ask it first, which no stranger may make us do without end. */
@Component
class Leaving {
    /** A whole office may come from one address in the morning. */
    private static final int FROM_ONE_ADDRESS = 300;

    private final OpenIdConnect protocol;
    private final Visits visits;
    private final Throttle throttle;

    Leaving(OpenIdConnect protocol, Visits visits, Throttle throttle) {
        this.protocol = protocol;
        this.visits = visits;
        this.throttle = throttle;
    }

    /** Where the browser that holds {@code bearer} has to go. */
    URI leave(Provider provider, Visit visit, Secret bearer, String address) {
        List<Limit> limits =
                List.of(new Limit("visit:" + NetworkAddress.of(address), FROM_ONE_ADDRESS));
        throttle.check(limits);
        throttle.count(limits);
        Secret state = Secret.next();
        URI door = protocol.door(provider, state, visit.secrets());
        visits.begin(state, bearer, visit);
        return door;
    }
}
