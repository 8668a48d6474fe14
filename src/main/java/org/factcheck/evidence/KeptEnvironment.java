package org.factcheck.evidence;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds ONNX Runtime's environment until the process is gone. The library frees it in a shutdown hook of its own, which
 * runs beside ours: a batch that another thread is still running, while the job stops in good order, would read freed
 * memory and take the process down. The environment is counted; one holder more keeps it.
 */
final class KeptEnvironment {

    private static final Logger LOG = LoggerFactory.getLogger(KeptEnvironment.class);
    private static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment();

    static {
        hold();
    }

    private KeptEnvironment() {}

    static OrtEnvironment get() {
        return ENVIRONMENT;
    }

    /** The library has no public way to it. */
    private static void hold() {
        try {
            Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            api.setAccessible(true);
            Method create = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            create.setAccessible(true);
            create.invoke(null, api.getLong(null), OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING.getValue(), "factcheck");
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.debug("ONNX Runtime's environment is freed by its own shutdown hook.", e);
        }
    }
}
