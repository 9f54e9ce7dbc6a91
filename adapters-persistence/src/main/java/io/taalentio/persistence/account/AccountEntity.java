package io.taalentio.persistence.account;

import io.taalentio.core.account.Account;
import io.taalentio.core.account.AccountStatus;
import io.taalentio.core.account.Role;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@DynamicUpdate
@Table(name = "account")
class AccountEntity {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false, columnDefinition = "citext")
    String email;

    @Column(name = "password_hash")
    @Nullable
    String passwordHash;

    @Column(name = "first_name", nullable = false)
    String firstName;

    @Column(name = "last_name", nullable = false)
    String lastName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Language language;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    AccountStatus status;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false, columnDefinition = "text[]")
    String[] roles;

    @Column(name = "last_login_at")
    @Nullable
    Instant lastLoginAt;

    @Column(name = "created_at", nullable = false, updatable = false)
    Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    @Version
    @Column(nullable = false)
    int version;

    /** Takes over everything an account may change about itself; e-mail and id stay. */
    void apply(Account account) {
        passwordHash = account.passwordHash();
        firstName = account.firstName();
        lastName = account.lastName();
        language = account.language();
        status = account.status();
        roles = names(account.roles());
        updatedAt = account.updatedAt();
    }

    Account toDomain() {
        return new Account(
                id,
                new Email(email),
                passwordHash,
                firstName,
                lastName,
                language,
                status,
                Stream.of(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                lastLoginAt,
                createdAt,
                updatedAt,
                version);
    }

    static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }
}
