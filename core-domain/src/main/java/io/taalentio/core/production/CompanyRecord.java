package io.taalentio.core.production;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The descriptive part of a production company's record (product reference, section 4.2); see {@link CompanyRules} for
 * what it may hold.
 *
 * @param country ISO 3166-1 alpha-2
 * @param phone E.164 once checked
 * @param socials address by network: {@code facebook instagram linkedin twitter}
 * @param services keys of the list {@code companyService}
 */
public record CompanyRecord(
        @Nullable String description,
        List<String> specializations,
        @Nullable String address,
        @Nullable String city,
        @Nullable String country,
        @Nullable String postalCode,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        Map<String, String> socials,
        @Nullable Integer foundedYear,
        @Nullable String ceo,
        @Nullable Integer employeesCount,
        @Nullable Integer productionsCount,
        List<String> notableProductions,
        List<String> services,
        @Nullable String equipment,
        @Nullable String studios,
        List<String> certifications,
        List<String> memberships,
        List<String> awards) {

    public static final CompanyRecord EMPTY = new CompanyRecord(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null);

    public CompanyRecord(
            @Nullable String description,
            @Nullable List<String> specializations,
            @Nullable String address,
            @Nullable String city,
            @Nullable String country,
            @Nullable String postalCode,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String website,
            @Nullable Map<String, String> socials,
            @Nullable Integer foundedYear,
            @Nullable String ceo,
            @Nullable Integer employeesCount,
            @Nullable Integer productionsCount,
            @Nullable List<String> notableProductions,
            @Nullable List<String> services,
            @Nullable String equipment,
            @Nullable String studios,
            @Nullable List<String> certifications,
            @Nullable List<String> memberships,
            @Nullable List<String> awards) {
        this.description = description;
        this.specializations = orNone(specializations);
        this.address = address;
        this.city = city;
        this.country = country;
        this.postalCode = postalCode;
        this.phone = phone;
        this.email = email;
        this.website = website;
        this.socials = socials == null ? Map.of() : Map.copyOf(socials);
        this.foundedYear = foundedYear;
        this.ceo = ceo;
        this.employeesCount = employeesCount;
        this.productionsCount = productionsCount;
        this.notableProductions = orNone(notableProductions);
        this.services = orNone(services);
        this.equipment = equipment;
        this.studios = studios;
        this.certifications = orNone(certifications);
        this.memberships = orNone(memberships);
        this.awards = orNone(awards);
    }

    private static List<String> orNone(@Nullable List<String> texts) {
        return texts == null ? List.of() : List.copyOf(texts);
    }
}
