package io.taalentio.documents.file;

import io.taalentio.core.file.FileType;
import io.taalentio.core.file.FileVariant;
import io.taalentio.core.file.Images;
import io.taalentio.core.file.RejectedFile;
import io.taalentio.core.file.Rendition;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Draws pictures anew with the JDK's decoders, CMYK with TwelveMonkeys'. Pixels are paid for before they are decoded:
 * all decodings together hold at most {@value #BUDGET} million, and larger pictures are read at every second or third
 * pixel, which is still finer than the largest size kept.
 */
@ApplicationScoped
class DrawnImages implements Images {

    private static final int BUDGET = 24;
    private static final int MILLION = 1_000_000;
    private static final int MOST_DECODED = 13 * MILLION;

    static {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        ImageIO.setUseCache(false);
        IIORegistry.getDefaultInstance()
                .registerServiceProvider(new com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi());
    }

    private final Semaphore budget = new Semaphore(BUDGET, true);

    @Override
    public List<Rendition> draw(Path upload, FileType type, List<FileVariant> variants) {
        byte[] data;
        PictureHeader header;
        try {
            byte[] whole = Files.readAllBytes(upload);
            header = type == FileType.PNG ? PngFile.examine(whole) : JpegFile.examine(whole);
            data = type == FileType.PNG ? PngFile.essential(whole) : whole;
        } catch (IOException e) {
            throw RejectedFile.unreadable();
        }
        int step = 1;
        while (header.pixels() / ((long) step * step) > MOST_DECODED) {
            step++;
        }
        int price = (int) Math.max(1, header.pixels() / ((long) step * step) / MILLION);
        budget.acquireUninterruptibly(price);
        try {
            int edge = variants.getFirst().maxEdge();
            RgbPicture picture =
                    RgbPicture.shrunk(decode(data, type, step), edge).upright(header.orientation());
            List<Rendition> drawn = new ArrayList<>();
            for (FileVariant variant : variants) {
                picture = picture.shrunk(variant.maxEdge());
                drawn.add(picture.jpeg(variant));
            }
            return drawn;
        } catch (IOException | RuntimeException e) {
            // Decoders answer damaged content by any exception of theirs.
            throw e instanceof RejectedFile rejected ? rejected : RejectedFile.unreadable();
        } finally {
            budget.release(price);
        }
    }

    private static BufferedImage decode(byte[] data, FileType type, int step) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type == FileType.PNG ? "png" : "jpeg");
        IOException last = new IOException("no reader for " + type);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(data))) {
                reader.setInput(in, true, true);
                ImageReadParam how = reader.getDefaultReadParam();
                how.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, how);
            } catch (IOException e) {
                last = e;
            } catch (RuntimeException e) {
                last = new IOException(e);
            } finally {
                reader.dispose();
            }
        }
        throw last;
    }
}
