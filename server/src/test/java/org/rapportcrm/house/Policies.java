package org.rapportcrm.house;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.NeedsOwnKind;
import org.rapportcrm.web.Open;
import org.rapportcrm.web.SignedIn;

final class Policies {
    private Policies() {}

    static ArchCondition<JavaMethod> beDeclaredInAClassWithAPolicy() {
        return new ArchCondition<>("be declared in a class with a policy") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean has =
                        method.getOwner().isAnnotatedWith(Open.class)
                                || method.getOwner().isAnnotatedWith(SignedIn.class)
                                || method.getOwner().isAnnotatedWith(Needs.class)
                                || method.getOwner().isAnnotatedWith(NeedsOwnKind.class);
                events.add(
                        new SimpleConditionEvent(
                                method, has, method.getFullName() + " declares no policy"));
            }
        };
    }
}
