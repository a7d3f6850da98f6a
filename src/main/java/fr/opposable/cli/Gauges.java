package fr.opposable.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a piece of work costs: wall and process CPU time, allocation, peak heap, resident memory sampled four times a second. */
final class Gauges {

    private static final long SAMPLE_MILLIS = 250;
    private static final Path STATUS = Path.of("/proc/self/status");

    private final com.sun.management.OperatingSystemMXBean system =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final List<Long> resident = Collections.synchronizedList(new ArrayList<>());
    private final Thread sampler = Thread.ofPlatform().daemon().name("gauges").unstarted(this::sample);
    private long wall;
    private long cpu;
    private long allocated;

    void start() {
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        allocated = threads.getTotalThreadAllocatedBytes();
        cpu = system.getProcessCpuTime();
        wall = System.nanoTime();
        sampler.start();
    }

    void stop() {
        wall = System.nanoTime() - wall;
        cpu = system.getProcessCpuTime() - cpu;
        allocated = threads.getTotalThreadAllocatedBytes() - allocated;
        sampler.interrupt();
        resident.add(residentBytes("VmRSS:"));
    }

    private void sample() {
        while (!Thread.currentThread().isInterrupted()) {
            resident.add(residentBytes("VmRSS:"));
            try {
                Thread.sleep(SAMPLE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long residentBytes(String field) {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(field))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .map(kib -> kib << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    double wallSeconds() {
        return wall / 1e9;
    }

    double cpuSeconds() {
        return cpu / 1e9;
    }

    /** {@return time the compilers of the JVM took since its start, part of the CPU time} */
    double jitSeconds() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime() / 1e3;
    }

    double allocatedBytes() {
        return allocated;
    }

    long peakHeap() {
        return heapPools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    long peakRss() {
        return residentBytes("VmHWM:");
    }

    /** {@return resident memory at a part of the way, from 0 to 1} */
    long rssAt(double part) {
        return resident.get((int) Math.round((resident.size() - 1) * part));
    }
}
