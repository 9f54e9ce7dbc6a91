package io.taalentio.core.production;

import io.taalentio.core.access.Actor;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.code.BadgeSigner;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.file.FileStore;
import io.taalentio.core.file.FileType;
import io.taalentio.core.file.FileVariant;
import io.taalentio.core.file.Files;
import io.taalentio.core.file.Rendition;
import io.taalentio.core.file.StoredFile;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Prints badges: four of one person on a page, or those of a project into a file, outside of any transaction. */
@Managed
public class PrintBadges {

    private static final Logger LOG = System.getLogger(PrintBadges.class.getName());

    /** Longer than any page may take. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int COPIES = 4;

    private final AssignmentDirectory directory;
    private final Productions productions;
    private final Projects projects;
    private final ProductionAccess access;
    private final BadgeBatches batches;
    private final RecordBadges recordBadges;
    private final BadgeSigner signer;
    private final BadgeSheets sheets;
    private final Files files;
    private final FileStore store;
    private final Lists lists;
    private final Links links;
    private final Ids ids;
    private final Clock clock;

    public PrintBadges(
            AssignmentDirectory directory,
            Productions productions,
            Projects projects,
            ProductionAccess access,
            BadgeBatches batches,
            RecordBadges recordBadges,
            BadgeSigner signer,
            BadgeSheets sheets,
            Files files,
            FileStore store,
            Lists lists,
            Links links,
            Ids ids,
            Clock clock) {
        this.directory = directory;
        this.productions = productions;
        this.projects = projects;
        this.access = access;
        this.batches = batches;
        this.recordBadges = recordBadges;
        this.signer = signer;
        this.sheets = sheets;
        this.files = files;
        this.store = store;
        this.lists = lists;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The sheet of one person, for whoever runs the project.
     *
     * @throws NotFound when the actor may not know of it, or the person is not on the project
     * @throws io.taalentio.core.kernel.Forbidden to who may only read the project
     */
    public byte[] one(UUID assignmentId, Actor actor) {
        AssignmentDirectory.Row row = onProject(assignmentId, actor);
        Project project = projects.find(row.assignment().projectId()).orElseThrow(ProductionAccess::missing);
        access.requireChange(project, actor);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        draw(project, Collections.nCopies(COPIES, row), actor.language(), pdf, done -> {});
        UUID by = actor.accountId();
        recordBadges.printed(List.of(assignmentId), by, actor);
        return pdf.toByteArray();
    }

    private AssignmentDirectory.Row onProject(UUID assignmentId, Actor actor) {
        AssignmentDirectory.Row row = directory.find(assignmentId).orElseThrow(ProductionAccess::missing);
        access.projectToRead(row.assignment().projectId(), actor);
        AssignmentStatus status = row.assignment().status();
        if (!status.open() && status != AssignmentStatus.COMPLETED) {
            throw new NotFound("not-found");
        }
        return row;
    }

    /** Works off one batch; false when none waits. */
    public boolean work() {
        Instant now = clock.instant();
        Optional<BadgeBatches.Claimed> claimed = recordBadges.claim(now, now.plus(LEASE));
        claimed.ifPresent(this::work);
        return claimed.isPresent();
    }

    private void work(BadgeBatches.Claimed claimed) {
        BadgeBatch batch = claimed.batch();
        try {
            Project project = projects.find(batch.projectId()).orElseThrow();
            Set<UUID> wanted = new HashSet<>(claimed.assignmentIds());
            List<AssignmentDirectory.Row> people = directory.onProject(batch.projectId()).stream()
                    .filter(row -> wanted.contains(row.assignment().id()))
                    .toList();
            if (people.isEmpty()) {
                recordBadges.failed(batch, "nobody of this batch is on the project any more");
                return;
            }
            Path pdf = java.nio.file.Files.createTempFile("badges", ".pdf");
            try {
                try (OutputStream out = new BufferedOutputStream(java.nio.file.Files.newOutputStream(pdf))) {
                    draw(
                            project,
                            people,
                            batch.language(),
                            out,
                            done -> batches.progress(
                                    batch.id(), done, clock.instant().plus(LEASE)));
                }
                StoredFile file = new StoredFile(
                        ids.next(),
                        batch.projectId(),
                        FileKind.EXPORT,
                        "badges_" + project.prefix() + ".pdf",
                        clock.instant(),
                        List.of(new StoredFile.Blob(
                                FileVariant.ORIGINAL,
                                store.put(pdf),
                                FileType.PDF,
                                java.nio.file.Files.size(pdf),
                                null,
                                null)));
                recordBadges.finished(batch, file, claimed.assignmentIds());
                // A purge may have swept the same content away between storing and recording: it cannot any more.
                if (!store.holds(file.main().key())) {
                    store.put(pdf);
                }
            } finally {
                java.nio.file.Files.deleteIfExists(pdf);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "badges of batch " + batch.id() + " cannot be printed", e);
            recordBadges.failed(batch, String.valueOf(e.getMessage()));
        }
    }

    private void draw(
            Project project,
            List<AssignmentDirectory.Row> people,
            Language language,
            OutputStream out,
            java.util.function.IntConsumer drawn) {
        UUID companyId = project.productionId();
        Production company =
                companyId == null ? null : productions.find(companyId).orElse(null);
        LocalDate today = LocalDate.ofInstant(clock.instant(), project.timeZone());
        BadgeSheets.Frame frame = new BadgeSheets.Frame(
                company == null ? "" : company.name(),
                company == null ? null : logo(company.logo()),
                Dates.range(project.startDate(), project.endDate(), language),
                project.name(),
                lists.label(Lists.PRODUCTION_TYPE, project.productionType()).in(language),
                links.baseUrl().getAuthority(),
                Dates.day(today, language));
        Map<UUID, StoredFile> photos = photos(people);
        List<BadgeSheets.Badge> badges =
                people.stream().map(row -> badge(row, photos, language)).toList();
        sheets.draw(badges, frame, language, out, drawn);
    }

    private BadgeSheets.Badge badge(AssignmentDirectory.Row row, Map<UUID, StoredFile> photos, Language language) {
        Assignment a = row.assignment();
        Part part = a.part();
        UUID photoId = row.photo();
        StoredFile photo = photoId == null ? null : photos.get(photoId);
        return new BadgeSheets.Badge(
                photo == null ? null : picture(photo),
                row.firstName() + " " + row.lastName(),
                row.profileCode(),
                a.code().value(),
                signer.sign(a.code()),
                lists.label(Lists.TALENT_TYPE, part.talentType()).in(language),
                colour(part.talentType(), "colour", "#5d5548"),
                colour(part.talentType(), "textColour", "#ffffff"),
                part.characterName() == null ? part.roleDescription() : part.characterName());
    }

    private Map<UUID, StoredFile> photos(List<AssignmentDirectory.Row> people) {
        Set<UUID> wanted = new HashSet<>();
        people.forEach(row -> {
            UUID photo = row.photo();
            if (photo != null) {
                wanted.add(photo);
            }
        });
        Map<UUID, StoredFile> found = new HashMap<>();
        files.findAll(wanted).forEach(file -> found.put(file.id(), file));
        return found;
    }

    private @Nullable Supplier<Rendition> picture(StoredFile file) {
        StoredFile.Blob blob = file.blob(FileVariant.THUMB).orElse(null);
        Integer width = blob == null ? null : blob.width();
        Integer height = blob == null ? null : blob.height();
        if (blob == null || width == null || height == null) {
            return null;
        }
        String key = blob.key();
        int across = width;
        int down = height;
        return () -> new Rendition(FileVariant.THUMB, store.read(key), across, down);
    }

    private @Nullable Rendition logo(@Nullable UUID logo) {
        StoredFile file = logo == null ? null : files.find(logo).orElse(null);
        Supplier<Rendition> picture = file == null ? null : picture(file);
        return picture == null ? null : picture.get();
    }

    private String colour(String type, String detail, String otherwise) {
        return lists.entries(Lists.TALENT_TYPE).stream()
                .filter(entry -> entry.key().equals(type))
                .map(entry -> entry.details().get(detail))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(otherwise);
    }

    /** The name of a sheet of four: {@code badge_MAABC001042_x4.pdf}. */
    public String fileName(UUID assignmentId) {
        String code = directory
                .find(assignmentId)
                .orElseThrow(ProductionAccess::missing)
                .assignment()
                .code()
                .value();
        return "badge_" + code + "_x4.pdf";
    }

    /**
     * The latest file of badges of a project.
     *
     * @throws NotFound when the actor may not know of the project
     * @throws io.taalentio.core.kernel.Forbidden to who may only read it
     * @throws io.taalentio.core.kernel.Conflict {@code badges-not-ready} when there is none
     */
    public StoredFile latestFile(UUID projectId, Actor actor) {
        access.requireChange(access.projectToRead(projectId, actor), actor);
        return batches.latest(projectId)
                .map(BadgeBatch::file)
                .flatMap(files::find)
                .orElseThrow(() -> new io.taalentio.core.kernel.Conflict("badges-not-ready"));
    }
}
