package io.taalentio.persistence.file;

import io.taalentio.core.file.FileStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Chooses where contents are kept: {@code taalentio.files.store} is {@code folder} or {@code s3}. */
@ApplicationScoped
class FileStores {

    @Produces
    @ApplicationScoped
    FileStore store(
            Clock clock,
            @ConfigProperty(name = "taalentio.data-dir") Path dataDir,
            @ConfigProperty(name = "taalentio.files.store") String store,
            @ConfigProperty(name = "taalentio.files.s3.endpoint") Optional<URI> endpoint,
            @ConfigProperty(name = "taalentio.files.s3.region") String region,
            @ConfigProperty(name = "taalentio.files.s3.bucket") Optional<String> bucket,
            @ConfigProperty(name = "taalentio.files.s3.access-key") Optional<String> accessKey,
            @ConfigProperty(name = "taalentio.files.s3.secret-key") Optional<String> secretKey,
            @ConfigProperty(name = "taalentio.files.s3.path-style") boolean pathStyle) {
        return switch (store) {
            case "folder" -> new FolderFileStore(dataDir.resolve("files"), clock);
            case "s3" -> {
                S3FileStore s3 = new S3FileStore(
                        client(
                                endpoint,
                                region,
                                needed(accessKey, "taalentio.files.s3.access-key"),
                                needed(secretKey, "taalentio.files.s3.secret-key"),
                                pathStyle),
                        needed(bucket, "taalentio.files.s3.bucket"));
                s3.openBucket();
                yield s3;
            }
            default ->
                throw new IllegalStateException("taalentio.files.store is " + store + "; it must be folder or s3");
        };
    }

    /** A client that other makers' servers understand: no trailing checksums, the bucket in the path if so asked. */
    static S3Client client(
            Optional<URI> endpoint, String region, String accessKey, String secretKey, boolean pathStyle) {
        var builder = S3Client.builder()
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .forcePathStyle(pathStyle)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(
                        c -> c.apiCallAttemptTimeout(Duration.ofSeconds(10)).apiCallTimeout(Duration.ofSeconds(30)))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(2))
                        .socketTimeout(Duration.ofSeconds(10)));
        endpoint.ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static String needed(Optional<String> value, String key) {
        return value.orElseThrow(
                () -> new IllegalStateException("taalentio.files.store is s3, therefore " + key + " must be set"));
    }
}
