package org.rapportcrm.demo;

import java.util.List;

/**
 * The people who work at Calder Coffee. They cannot sign in until an administrator invites them.
 */
final class Cast {
    record Employee(String name, String department, String role) {
        String email() {
            return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@calder.example";
        }
    }

    static final List<String> DEPARTMENTS =
            List.of("Sales", "Service", "Marketing", "Store", "Billing", "Maintenance");

    static final List<Employee> EMPLOYEES =
            List.of(
                    new Employee("Priya Raman", "Sales", "sales"),
                    new Employee("Ben Okoro", "Sales", "sales"),
                    new Employee("Lena Fischer", "Sales", "sales"),
                    new Employee("Carlos Mendes", "Sales", "sales"),
                    new Employee("Marcus Bell", "Service", "service"),
                    new Employee("Nadia Rahimi", "Service", "service"),
                    new Employee("Ivy Chen", "Service", "service"),
                    new Employee("Joel Abrams", "Marketing", "marketing"),
                    new Employee("Saskia de Wit", "Marketing", "marketing"),
                    new Employee("Dora Quist", "Store", "store"),
                    new Employee("Emmett Shaw", "Store", "store"),
                    new Employee("Gwen Parry", "Billing", "back-office"),
                    new Employee("Hal Torres", "Maintenance", "back-office"),
                    new Employee("Ruth Amsel", "Maintenance", "back-office"));

    private Cast() {}

    static List<Employee> of(String department) {
        return EMPLOYEES.stream()
                .filter(employee -> employee.department().equals(department))
                .toList();
    }
}
