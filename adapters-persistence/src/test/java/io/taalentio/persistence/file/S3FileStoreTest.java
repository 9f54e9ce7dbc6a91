package io.taalentio.persistence.file;

import io.taalentio.core.file.FileStore;
import io.taalentio.core.file.FileStoreContract;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobApiMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.s3.S3Client;

/** The S3 store against a server that speaks the protocol and checks the signatures. */
class S3FileStoreTest extends FileStoreContract {

    private static BlobStoreContext context;
    private static S3Proxy server;
    private static S3Client client;

    @BeforeAll
    static void start() throws Exception {
        context = ContextBuilder.newBuilder(new TransientNio2BlobApiMetadata())
                .credentials("key", "secret")
                .build(BlobStoreContext.class);
        server = S3Proxy.builder()
                .blobStore(context.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "key", "secret")
                .build();
        server.start();
        client = FileStores.client(
                Optional.of(URI.create("http://127.0.0.1:" + server.getPort())), "us-east-1", "key", "secret", true);
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        server.stop();
        context.close();
    }

    @Override
    protected FileStore store() {
        S3FileStore store = new S3FileStore(client, "test-" + UUID.randomUUID());
        store.openBucket();
        return store;
    }
}
