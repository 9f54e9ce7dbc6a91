package io.taalentio.api.production;

import io.taalentio.core.production.CompanyRecord;
import io.taalentio.core.production.MemberRole;
import io.taalentio.core.production.Production;
import io.taalentio.core.production.ProductionMembers;
import io.taalentio.core.production.Productions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Companies as the API tells of them. */
final class ProductionViews {

    private ProductionViews() {}

    /**
     * The descriptive part of a company's record.
     *
     * @param country ISO 3166-1 alpha-2
     * @param socials address by network: facebook, instagram, linkedin, twitter
     * @param services keys of the list {@code companyService}
     */
    public record CompanyAbout(
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

        static CompanyAbout of(CompanyRecord r) {
            return new CompanyAbout(
                    r.description(),
                    r.specializations(),
                    r.address(),
                    r.city(),
                    r.country(),
                    r.postalCode(),
                    r.phone(),
                    r.email(),
                    r.website(),
                    r.socials(),
                    r.foundedYear(),
                    r.ceo(),
                    r.employeesCount(),
                    r.productionsCount(),
                    r.notableProductions(),
                    r.services(),
                    r.equipment(),
                    r.studios(),
                    r.certifications(),
                    r.memberships(),
                    r.awards());
        }

        CompanyRecord said() {
            return new CompanyRecord(
                    description,
                    specializations,
                    address,
                    city,
                    country,
                    postalCode,
                    phone,
                    email,
                    website,
                    socials,
                    foundedYear,
                    ceo,
                    employeesCount,
                    productionsCount,
                    notableProductions,
                    services,
                    equipment,
                    studios,
                    certifications,
                    memberships,
                    awards);
        }
    }

    /**
     * A production company.
     *
     * @param initials its three letters in codes
     * @param codesIssued whether codes bear them, from when on they stay
     * @param logoUrl of the logo, under this API
     * @param projects how many projects it has
     * @param openProjects those neither completed nor archived
     * @param role what the reader is in it
     * @param mayEdit whether the reader may change its record
     * @param mayOwn whether the reader may settle members and close it
     */
    public record ProductionView(
            UUID id,
            String name,
            String initials,
            boolean codesIssued,
            @Nullable String logoUrl,
            CompanyAbout about,
            boolean verified,
            @Nullable Instant verifiedAt,
            boolean active,
            long projects,
            long openProjects,
            @Nullable MemberRole role,
            boolean mayEdit,
            boolean mayOwn,
            Instant createdAt,
            int version) {

        static ProductionView of(Productions.Overview overview, boolean mayEdit, boolean mayOwn) {
            Production p = overview.production();
            return new ProductionView(
                    p.id(),
                    p.name(),
                    p.initials().value(),
                    overview.codesIssued(),
                    picture(p.logo(), "thumb"),
                    CompanyAbout.of(p.about()),
                    p.verifiedAt() != null,
                    p.verifiedAt(),
                    p.active(),
                    overview.projects(),
                    overview.openProjects(),
                    overview.role(),
                    mayEdit,
                    mayOwn,
                    p.createdAt(),
                    p.version());
        }
    }

    /** Somebody who belongs to a company. */
    public record MemberView(
            UUID accountId, String firstName, String lastName, String email, MemberRole role, Instant addedAt) {

        static MemberView of(ProductionMembers.Member m) {
            return new MemberView(
                    m.accountId(), m.firstName(), m.lastName(), m.email().value(), m.role(), m.addedAt());
        }
    }

    /** A verified company as everybody may read of it: no mail address, telephone number or counts of people. */
    public record PublicCompany(
            UUID id,
            String name,
            @Nullable String logoUrl,
            @Nullable String description,
            List<String> specializations,
            @Nullable String city,
            @Nullable String country,
            @Nullable String website,
            List<String> notableProductions,
            List<String> services,
            List<String> awards) {

        static PublicCompany of(Production p) {
            CompanyRecord r = p.about();
            return new PublicCompany(
                    p.id(),
                    p.name(),
                    picture(p.logo(), "thumb"),
                    r.description(),
                    r.specializations(),
                    r.city(),
                    r.country(),
                    r.website(),
                    r.notableProductions(),
                    r.services(),
                    r.awards());
        }
    }

    /** Address of a picture in one of its sizes. */
    @Nullable
    static String picture(@Nullable UUID file, String variant) {
        return file == null ? null : "/api/v1/files/" + file + "/" + variant;
    }
}
