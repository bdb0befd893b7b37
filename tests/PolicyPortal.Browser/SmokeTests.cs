namespace PolicyPortal.Browser;

public class SmokeTests
{
    [Xunit.Fact]
    public void Runs() => Xunit.Assert.True(true);
}
