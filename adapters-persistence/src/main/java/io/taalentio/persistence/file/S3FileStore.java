package io.taalentio.persistence.file;

import io.taalentio.core.file.FileStore;
import io.taalentio.core.file.StoreFull;
import io.taalentio.core.kernel.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Contents as objects of a bucket, named by their key under {@code files/}. An object is seen whole or not at all, as
 * the protocol promises; putting the same content again writes the same object anew.
 */
final class S3FileStore implements FileStore {

    private static final String PREFIX = "files/";

    private final S3Client s3;
    private final String bucket;

    S3FileStore(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /** Makes the bucket when it is missing and may be made. */
    void openBucket() {
        try {
            s3.headBucket(b -> b.bucket(bucket));
        } catch (NoSuchBucketException missing) {
            s3.createBucket(b -> b.bucket(bucket));
        }
    }

    @Override
    public String put(Path content) {
        MessageDigest digest = Keys.sha256();
        try (InputStream in = Files.newInputStream(content)) {
            byte[] buffer = new byte[64 * 1024];
            int n;
            while ((n = in.read(buffer)) >= 0) {
                digest.update(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return put(Keys.of(digest), RequestBody.fromFile(content));
    }

    @Override
    public String put(byte[] content) {
        MessageDigest digest = Keys.sha256();
        digest.update(content);
        return put(Keys.of(digest), RequestBody.fromBytes(content));
    }

    private String put(String key, RequestBody body) {
        try {
            s3.putObject(b -> b.bucket(bucket).key(PREFIX + key).contentType("application/octet-stream"), body);
            return key;
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public boolean holds(String key) {
        if (!Keys.valid(key)) {
            return false;
        }
        try {
            s3.headObject(b -> b.bucket(bucket).key(PREFIX + key));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == 404) {
                return false;
            }
            throw failed(e);
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public InputStream open(String key) {
        if (!Keys.valid(key)) {
            throw new NotFound("not-found");
        }
        try {
            return s3.getObject(b -> b.bucket(bucket).key(PREFIX + key));
        } catch (S3Exception e) {
            if (e.statusCode() == 404) {
                throw new NotFound("not-found");
            }
            throw failed(e);
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public void delete(String key) {
        if (!Keys.valid(key)) {
            return;
        }
        try {
            s3.deleteObject(b -> b.bucket(bucket).key(PREFIX + key));
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public void forEach(Consumer<Entry> visitor) {
        try {
            for (S3Object object : s3.listObjectsV2Paginator(
                            b -> b.bucket(bucket).prefix(PREFIX))
                    .contents()) {
                String key = object.key().substring(PREFIX.length());
                if (Keys.valid(key)) {
                    visitor.accept(new Entry(key, object.size(), object.lastModified()));
                }
            }
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    private RuntimeException failed(SdkException e) {
        if (e instanceof S3Exception answer && answer.statusCode() == 507) {
            return new StoreFull();
        }
        return new UncheckedIOException(new IOException("the object store does not answer for bucket " + bucket, e));
    }
}
