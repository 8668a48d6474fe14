package org.factcheck.job;

import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.Session;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.jms.support.converter.MessageConversionException;
import org.springframework.jms.support.converter.MessageConverter;

/** A partition as a message of names and values: a serialized object would have its reader make whatever it says. */
final class PartitionMessages implements MessageConverter {

    private static final String STEP = "stepName";
    private static final String EXECUTION = "stepExecutionId";

    @Override
    public Message toMessage(Object object, Session session) throws JMSException {
        StepExecutionRequest request = (StepExecutionRequest) object;
        MapMessage message = session.createMapMessage();
        message.setString(STEP, request.getStepName());
        message.setLong(EXECUTION, request.getStepExecutionId());
        return message;
    }

    @Override
    public Object fromMessage(Message message) throws JMSException {
        if (message instanceof MapMessage map && map.itemExists(STEP) && map.itemExists(EXECUTION)) {
            return new StepExecutionRequest(map.getString(STEP), map.getLong(EXECUTION));
        }
        throw new MessageConversionException("The message " + message.getJMSMessageID()
                + " is no partition. Let nobody else write to queues whose names begin with '"
                + PartitionChannels.QUEUES + "'.");
    }
}
