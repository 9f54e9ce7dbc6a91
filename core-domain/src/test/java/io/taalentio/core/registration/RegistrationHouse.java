package io.taalentio.core.registration;

import io.taalentio.core.account.Enrolment;
import io.taalentio.core.account.InMemoryAccounts;
import io.taalentio.core.account.InMemoryOneTimeLinks;
import io.taalentio.core.account.OneTimeLinkIssuer;
import io.taalentio.core.account.Tokens;
import io.taalentio.core.audit.InMemoryActivityLog;
import io.taalentio.core.cinema.CinemaForm;
import io.taalentio.core.cinema.InMemoryCinemaProfiles;
import io.taalentio.core.code.CodeIssuer;
import io.taalentio.core.code.InMemoryCodeCounters;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.file.FileType;
import io.taalentio.core.file.FileVariant;
import io.taalentio.core.file.InMemoryFiles;
import io.taalentio.core.file.StoredFile;
import io.taalentio.core.guardian.InMemoryGuardianships;
import io.taalentio.core.guardian.InviteGuardian;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.MovableClock;
import io.taalentio.core.mail.InMemoryOutbox;
import io.taalentio.core.profile.FormRules;
import io.taalentio.core.profile.InMemoryConsentLedger;
import io.taalentio.core.profile.ProfileContent;
import io.taalentio.core.talent.InMemoryTalentProfiles;
import io.taalentio.core.talent.TalentForm;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The registration feature wired with fakes. */
public final class RegistrationHouse {

    public final MovableClock clock = new MovableClock(SampleProfiles.NOW);
    public final InMemoryAccounts accounts = new InMemoryAccounts();
    public final InMemoryOutbox outbox = new InMemoryOutbox(clock);
    public final InMemoryActivityLog activities = new InMemoryActivityLog();
    public final InMemoryConsentLedger consents = new InMemoryConsentLedger();
    /** Profiles whose name is to be checked. */
    public final List<UUID> nameChecks = new ArrayList<>();

    public final InMemoryFiles files = new InMemoryFiles();
    public final InMemoryDrafts drafts = new InMemoryDrafts();
    public final InMemoryDuplicates duplicates = new InMemoryDuplicates();
    public final InMemoryTalentProfiles talents = new InMemoryTalentProfiles();
    public final InMemoryCinemaProfiles cinema = new InMemoryCinemaProfiles();
    public final InMemoryCodeCounters counters = new InMemoryCodeCounters();
    public final Ids ids = UUID::randomUUID;
    public final Links links = new Links(URI.create("https://taalentio.example"));
    final Tokens tokens = new Tokens(new Random(5));
    final OneTimeLinkIssuer issuer = new OneTimeLinkIssuer(new InMemoryOneTimeLinks(), tokens, links, ids, clock);
    final Enrolment enrolment = new Enrolment(accounts, issuer, outbox, activities, ids, clock);
    public final InMemoryGuardianships guardianships = new InMemoryGuardianships();
    public final InviteGuardian inviteGuardian =
            new InviteGuardian(guardianships, accounts, enrolment, outbox, activities, links, ids, clock);
    public final CodeIssuer codes = new CodeIssuer(counters, (scope, used, capacity) -> {});
    public final FormRules rules = SampleProfiles.rules(files, clock);
    public final TalentForm talentForm = new TalentForm(rules);
    public final CinemaForm cinemaForm = new CinemaForm(rules);
    final DraftCheck check = new DraftCheck(talentForm, cinemaForm);
    public final OpenDraft openDraft = new OpenDraft(drafts, check, tokens, ids, clock);
    public final ReadDraft readDraft = new ReadDraft(drafts, clock);
    public final SaveDraft saveDraft = new SaveDraft(drafts, readDraft, check, clock);
    public final MailResumeLink mailResumeLink = new MailResumeLink(drafts, readDraft, outbox, links, clock);
    final PlaceDraftFile placeDraftFile = new PlaceDraftFile(drafts, readDraft, files, clock);
    final RegistrationMails mails = new RegistrationMails(outbox, enrolment, issuer, links);
    final SubmissionGate gate = new SubmissionGate();
    public final SubmitRegistration submit = new SubmitRegistration(
            readDraft,
            talentForm,
            cinemaForm,
            gate,
            new RecordRegistration(
                    drafts,
                    duplicates,
                    enrolment,
                    codes,
                    mails,
                    activities,
                    consents,
                    (kind, id) -> nameChecks.add(id),
                    inviteGuardian,
                    SampleProfiles.WORLD,
                    clock),
            talents,
            cinema);

    /** A draft with content, opened by its key. */
    @SuppressWarnings("unchecked")
    public <C extends ProfileContent> DraftKey<C> draft(C content) {
        OpenDraft.Opened<C> opened = openDraft.open("", content);
        return DraftKey.of(opened.draft().id(), content, (Class<C>) content.getClass(), opened.resumeToken());
    }

    /** A stored file. */
    public UUID file(FileKind kind, UUID owner) {
        UUID id = UUID.randomUUID();
        files.add(new StoredFile(
                id,
                owner,
                kind,
                "file",
                clock.instant(),
                List.of(new StoredFile.Blob(FileVariant.ORIGINAL, "0".repeat(64), FileType.PDF, 1, null, null))));
        return id;
    }
}
