package org.rapportcrm.customer.survival;

import java.util.List;
import org.rapportcrm.customer.SurvivalRules.Rule;
import org.rapportcrm.customer.SurvivalRules.Trusted;

/** Which of several values survives, and which sources are believed. */
public record SurvivalPage(List<Rule> rules, List<Trusted> sources) {}
