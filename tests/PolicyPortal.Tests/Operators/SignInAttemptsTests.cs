using PolicyPortal.Web.Operators;
using Xunit;

namespace PolicyPortal.Tests.Operators;

public class SignInAttemptsTests
{
    private readonly Clock _clock = new();
    private readonly SignInAttempts _attempts;

    public SignInAttemptsTests() => _attempts = new(_clock);

    [Fact]
    public void A_few_wrong_keys_are_forgiven_and_the_next_must_wait()
    {
        for (var i = 0; i < SignInAttempts.MostFromOne; i++)
        {
            Assert.Equal(TimeSpan.Zero, _attempts.WaitFor("a"));
            _attempts.Wrong("a");
        }

        Assert.Equal(SignInAttempts.Window, _attempts.WaitFor("a"));
        Assert.Equal(TimeSpan.Zero, _attempts.WaitFor("b"));
        _clock.Now += SignInAttempts.Window;
        Assert.Equal(TimeSpan.Zero, _attempts.WaitFor("a"));
    }

    [Fact]
    public void Many_addresses_together_must_wait_too()
    {
        for (var i = 0; i < SignInAttempts.MostFromAll; i++)
        {
            _attempts.Wrong($"{i}");
        }

        Assert.Equal(SignInAttempts.Window, _attempts.WaitFor("another"));
        _clock.Now += SignInAttempts.Window;
        Assert.Equal(TimeSpan.Zero, _attempts.WaitFor("another"));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
